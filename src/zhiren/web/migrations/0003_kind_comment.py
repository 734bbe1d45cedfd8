from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ("zhiren", "0002_reasons_of_the_bank"),
    ]

    operations = [
        migrations.AlterField(
            model_name="interview",
            name="kind",
            field=models.CharField(
                choices=[("interview", "Interview"), ("incident", "Incident"), ("comment", "Comment")],
                default="interview",
                max_length=10,
            ),
        ),
    ]
