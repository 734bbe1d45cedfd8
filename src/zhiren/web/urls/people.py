"""People and the organisation."""

from django.urls import path

from zhiren.web.views import people, people_import, units

urlpatterns = [
    path("people/", people.people, name="people"),
    path("people/add/", people.add_person, name="add-person"),
    path("people/suggest/", people.suggest, name="suggest-people"),
    path("people/<int:pk>/", people.person, name="person"),
    path("people/<int:pk>/edit/", people.edit_person, name="edit-person"),
    path("people/chart/", people.chart, name="chart"),
    path("people/chart/<int:pk>/", people.chart_unit, name="chart-unit"),
    path("people/units/", units.units, name="units"),
    path("people/units/add/", units.add_unit, name="add-unit"),
    path("people/units/<int:pk>/", units.edit_unit, name="edit-unit"),
    path("people/units/<int:pk>/remove/", units.delete_unit, name="remove-unit"),
    path("people/positions/", units.positions, name="positions"),
    path("people/import/", people_import.import_people, name="import-people"),
    path("people/import/template/", people_import.import_template, name="import-template"),
    path("people/import/<int:pk>/", people_import.people_import, name="people-import"),
    path("people/import/<int:pk>/undo/", people_import.undo_people_import, name="undo-people-import"),
]
