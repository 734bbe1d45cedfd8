from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ("zhiren", "0003_kind_comment"),
    ]

    operations = [
        migrations.AddField(
            model_name="remoterun",
            name="is_whole",
            field=models.BooleanField(default=True),
        ),
        migrations.RemoveConstraint(
            model_name="codersuggestion",
            name="suggestion_once",
        ),
        migrations.AddConstraint(
            model_name="codersuggestion",
            constraint=models.UniqueConstraint(
                fields=("interview", "coder", "start", "end", "indicator_id"), name="suggestion_once"
            ),
        ),
    ]
