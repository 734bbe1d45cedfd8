"""The web application: people, campaigns, raters on their phones, results.

Inside the package a module imports only from those before it: ``models`` → ``rules`` and ``bridge`` →
``actions`` → ``views``. Rows become core types in ``bridge`` alone.
"""
