"""Roles, fit, succession, training needs, nine-boxes."""

from django.urls import path

from zhiren.web.views import nine_box, panels, role_fit, roles, succession, training_needs

urlpatterns = [
    path("talent/", nine_box.talent, name="talent"),
    path("talent/nine-box/", nine_box.nine_boxes, name="nine-boxes"),
    path("talent/nine-box/new/", nine_box.make, name="nine-box-new"),
    path("talent/nine-box/<int:pk>/", nine_box.nine_box, name="nine-box"),
    path("talent/nine-box/<int:pk>/table.xlsx", nine_box.export, name="nine-box-export"),
    path("talent/nine-box/<int:pk>/people/<int:person_id>/", nine_box.person, name="nine-box-person"),
    path("talent/nine-box/<int:pk>/moves/<int:move_id>/undo/", nine_box.undo, name="nine-box-undo"),
    path("talent/nine-box/<int:pk>/close/", nine_box.close, name="nine-box-close"),
    path("talent/succession/", succession.succession_page, name="succession"),
    path("talent/succession/table.xlsx", succession.export, name="succession-export"),
    path("talent/needs/", training_needs.needs_page, name="training-needs"),
    path("talent/needs/table.<str:form>", training_needs.export, name="training-needs-export"),
    path("talent/fit/", role_fit.fit, name="fit"),
    path("talent/fit/<int:ratee_id>/", role_fit.fit_of, name="fit-of"),
    path("talent/roles/", roles.roles, name="roles"),
    path("talent/roles/new/", roles.new, name="role-new"),
    path("talent/roles/import/", roles.import_roles, name="role-import"),
    path("talent/roles/<int:pk>/", roles.role, name="role"),
    path("talent/roles/<int:pk>/remove/", roles.remove, name="role-remove"),
    path("talent/roles/<int:pk>/suggestion/", roles.suggestion, name="role-suggestion"),
    path("talent/roles/<int:pk>/panel/", panels.panel, name="role-panel"),
    path("talent/panels/<int:pk>/", panels.vote_signed_in, name="panel-mine"),
    path("r/role/<str:token>/", panels.vote_by_link, name="panel-vote"),
]
