"""The addresses of all pages, and what to say when a page fails."""

from django.urls import include, path

urlpatterns = [path("", include("wervel.web.urls"))]

handler400 = "wervel.web.visitor.problems.bad_request"
handler403 = "wervel.web.visitor.problems.forbidden"
handler404 = "wervel.web.visitor.problems.not_found"
handler500 = "wervel.web.visitor.problems.failed"
