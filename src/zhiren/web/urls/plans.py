"""Development plans."""

from django.urls import path

from zhiren.web.views.plans import exports, goals, pages, pulses, uptake

urlpatterns = [
    path("plans/", pages.plans, name="plans"),
    path("plans/new/", pages.new, name="plan-new"),
    path("plans/uptake/", uptake.plan_uptake, name="plan-uptake"),
    path("plans/<int:pk>/", pages.plan, name="plan"),
    path("plans/<int:pk>/do/", pages.deed, name="plan-deed"),
    path("plans/<int:pk>/add/", pages.add, name="plan-add"),
    path("plans/<int:pk>/plan.ics", exports.calendar, name="plan-calendar"),
    path("plans/<int:pk>/plan.xlsx", exports.workbook, name="plan-workbook"),
    path("plans/goals/<int:pk>/", goals.goal, name="plan-goal"),
    path("plans/goals/<int:pk>/do/", goals.goal_deed, name="plan-goal-deed"),
    path("plans/goals/<int:pk>/check-in/", goals.check, name="plan-check-in"),
    path("plans/goals/<int:pk>/pulse/", pulses.ask, name="plan-pulse"),
    path("r/p/<str:token>/", pulses.pulse, name="pulse"),
]
