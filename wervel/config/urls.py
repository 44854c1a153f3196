"""The addresses of all pages: the rule book, the visitor's door, and a page that fails."""

from django.urls import include, path

urlpatterns = [
    path("book/", include("wervel.web.clinician.urls")),
    path("", include("wervel.web.visitor.urls")),
]

handler400 = "wervel.web.visitor.problems.bad_request"
handler403 = "wervel.web.visitor.problems.forbidden"
handler404 = "wervel.web.visitor.problems.not_found"
handler500 = "wervel.web.visitor.problems.failed"
