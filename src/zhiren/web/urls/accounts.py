"""Home, sign-in, accounts."""

from django.urls import path

from zhiren.web.views import accounts, home, signing_in

urlpatterns = [
    path("", home.home, name="home"),
    path("language/", home.choose_language, name="choose-language"),
    path("sign-in/", signing_in.sign_in, name="sign-in"),
    path("sign-out/", signing_in.sign_out, name="sign-out"),
    path("accounts/", accounts.accounts, name="accounts"),
]
