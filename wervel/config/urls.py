"""The addresses of all pages: for now the visitor's door, and what to say when a page fails."""

from django.urls import include, path

urlpatterns = [path("", include("wervel.web.visitor.urls"))]

handler400 = "wervel.web.visitor.problems.bad_request"
handler403 = "wervel.web.visitor.problems.forbidden"
handler404 = "wervel.web.visitor.problems.not_found"
handler500 = "wervel.web.visitor.problems.failed"
