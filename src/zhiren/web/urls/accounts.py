"""Home, sign-in, accounts."""

from django.urls import path

from zhiren.web.views import accounts, home, signing_in

urlpatterns = [
    path("", home.home, name="home"),
    path("language/", home.choose_language, name="choose-language"),
    path("setup/", signing_in.set_up, name="set-up"),
    path("sign-in/", signing_in.sign_in, name="sign-in"),
    path("sign-in/link/", signing_in.ask_link, name="ask-sign-in-link"),
    path("sign-in/link/<str:token>/", signing_in.link, name="sign-in-link"),
    path("sign-in/company/", signing_in.company_sign_in, name="company-sign-in"),
    path("sign-in/company/done/", signing_in.company_sign_in_done, name="company-sign-in-done"),
    path("sign-in/demo/", signing_in.demo_sign_in, name="demo-sign-in"),
    path("sign-out/", signing_in.sign_out, name="sign-out"),
    path("account/", accounts.own_account, name="account"),
    path("account/end-sessions/", accounts.end_own_sessions, name="end-sessions"),
    path("accounts/", accounts.accounts, name="accounts"),
    path("accounts/invite/", accounts.invite, name="invite-account"),
    path("accounts/<int:pk>/", accounts.account_of, name="account-of"),
    path("accounts/<int:pk>/do/", accounts.account_deed, name="account-deed"),
]
