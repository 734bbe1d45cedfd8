from django.db import migrations


def forget_words_of_interviews(apps, schema_editor):
    """Suggestions of refitted coders ("+" in the version) may hold words of other people's interviews as reasons.

    Only the bank's own texts are given as reasons since; what stands there cannot be told apart, so all of it goes.
    """
    suggestions = apps.get_model("zhiren", "CoderSuggestion").objects
    suggestions.filter(coder__contains="+").exclude(nearest=[]).update(nearest=[])


class Migration(migrations.Migration):

    dependencies = [
        ("zhiren", "0001_initial"),
    ]

    operations = [
        migrations.RunPython(forget_words_of_interviews, migrations.RunPython.noop),
    ]
