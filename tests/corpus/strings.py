"""Bad input, by kind: what people, programs and attackers send where a few words were expected.

All kinds of safety.md 3.7. The list is our own. A string may hold what no text can be written in
(half a character, a surrogate alone): ``as_bytes`` gives what a browser that errs would send.
"""

from collections.abc import Iterator, Mapping
from unicodedata import normalize

MEGABYTE = 1_000_000
ZERO_WIDTH = ("\u200b", "\u200c", "\u200d", "\u2060", "\ufeff", "\u00ad", "\u180e", "\u034f")
MARKS = ("\u200e", "\u200f", "\u202a", "\u202b", "\u202c", "\u202d", "\u202e", "\u2066", "\u2069")
CONTROLS = tuple(chr(number) for number in (*range(1, 32), *range(127, 160)))
SPACES = (" ", "\t", "\n", "\r", "\r\n", "\v", "\f", "\u0085", "\u00a0", "\u2003", "\u2028",
          "\u2029", "\u3000", "\u2800")  # fmt: skip
FAMILY = "\U0001f468\u200d\U0001f469\u200d\U0001f467\u200d\U0001f466"
ZALGO = "".join(letter + "\u0300\u0315\u0327\u0489\u036b" * 6 for letter in "rugpijn")

NAMES = (
    "Null", "null", "NULL", "None", "none", "nil", "undefined", "NaN", "nan", "True", "False",
    "true", "false", "yes", "no", "ja", "nee", "unknown", "onbekend", "N/A", "n.v.t.", "-", "--",
    "?", ".", "..", "Test", "Admin", "root", "system", "nobody", "anonymous", "Void", "Infinity",
    "O'Brien", "O\u2019Brien", "D'Souza", "van 't Hof", "van \u2019t Hof", "'t Hart", "in 't Veld",
    "van den Berg-de Vries", "de la Cruz", "von Bismarck", "McDonald", "St. John-Smythe", "Ng",
    "Wu", "O", "X", "Y", "E", "A B", "Jannie", "Sukarno", "N'Guessan", "\u02bbOno",
    "Nguy\u1ec5n V\u0103n Ph\u00fac", "\u00d8stergaard", "\u0141ukasz", "Bj\u00f6rn Stra\u00dfe",
    "\u00de\u00f3ra", "\u00c7elik", "I\u015f\u0131l", "\u0130pek", "\u0131", "\u0130", "i\u0307",
    "Zo\u00eb", "Andr\u00e9", "Ren\u00e9e", "\u00c5sa", "Mi\u0161ka", "Dvo\u0159\u00e1k", "Gra\u00e7a",
    "\u0391\u03bd\u03b4\u03c1\u03ad\u03b1\u03c2", "\u0410\u043d\u043d\u0430", "\u738b\u5c0f\u660e",
    "\u5c71\u7530 \u592a\u90ce", "\uae40\ucca0\uc218", "\u0645\u062d\u0645\u062f",
    "\u05d3\u05d5\u05d3", "\u0928\u0947\u0939\u093e", "\u0e2a\u0e21\u0e0a\u0e32\u0e22",
    "\u10d2\u10d8\u10dd\u10e0\u10d2\u10d8", "\u1275\u1235\u134b\u12ed", "\U00020bb7\u91ce\u5bb6",
    "Jan Jansen sr.", "Dr. ir. P. de Boer MSc", "Anna (Annie) Bos", "Bos/Smit", "Bos & Smit",
    "Bos; Smit", "Jan, Piet", "\"Rooie\" Rinus", "X \u00c6 A-12", "3 Doors", "Jr", "Mevr.",
    "  Jan  ", "jan", "JAN JANSEN", "jAN", "Jan\tJansen", "Jan\u00a0Jansen", "Abel\u00ad", "A" * 200,
    "van " * 49 + "Hof", "W" * 199 + "!",
)  # fmt: skip

NUMBERS = (
    "0", "00", "-0", "+0", "1", "01", "-1", "+1", "-5", "-38", "9", "10", "11", "99", "100", "101",
    "120", "150", "1000", "999999", "9999999", "2147483647", "2147483648", "-2147483649",
    "9223372036854775808", "18446744073709551616", "1e3", "1E3", "1e308", "1e309", "-1e309", "1e-9",
    "3,5", "3.5", "3,", ",5", ".5", "3,5,5", "3.5.5", "1.000", "1,000", "1.000,50", "1,000.50",
    "1 000", "1'000", "1_000", "0x10", "0b11", "0o17", "1/2", "1 1/2", "\u00bd", "3\u00bd", "5%",
    "101%", "150 %", "-5%", "3 weken", "about 3", "3-4", "3 a 4", "~3", "<3", ">3", "3+", "3?",
    "drie", "three", "III", "\u2163", "\u0663", "\u0967", "\u09e9", "\uff13", "\u2462", "\u00b3",
    "\U0001d7db", "\u00bc", "NaN%", "inf", "-inf", "infinity", "1e", "e1", "--1", "+-1", "1-",
    "3\u00a0", "\u20093", "3\u200b", "1" * 400, "0." + "0" * 300 + "1", "9" * 30 + "," + "9" * 30,
    "0.1e1", "1d", "1f", "1L", "1j", "(1)", "=1", "$1", "1\u20ac", "1;2", "1 2", "01-", "1\n2",
)  # fmt: skip

DATES = (
    "31-02-1961", "30-02-2000", "29-02-2023", "29-02-1900", "29-02-2000", "29-02-2024", "00-00-0000",
    "01-01-0001", "31-12-9999", "01-01-10000", "1-1-1", "0-1-1961", "1-0-1961", "32-01-1961",
    "01-13-1961", "13-13-1313", "1961-03-01", "1961-13-01", "1961-02-31", "19610301", "010361",
    "01/03/1961", "03/01/1961", "1.3.1961", "1 3 1961", "1-3-61", "1-3-'61", "01-03-1961 00:00",
    "01-03-1961T00:00:00Z", "1961-03-01T00:00:00+25:00", "01-mrt-1961", "1 maart 1961", "1 March",
    "March 1, 1961", "01--03-1961", "01-03--1961", "-01-03-1961", "01\u201103\u20111961",
    "01\u201303\u20131961", "\u0660\u0661-\u0660\u0663-\u0661\u0669\u0666\u0661", "01-03-1961-",
    "01-03-19611", "1961-060", "1961-W09-3", "today", "vandaag", "yesterday", "morgen", "01-03",
    "1961", "03-1961", "24:00", "25:61", "23:59:60", "2026-10-25T02:30", "2026-03-29T02:30",
    "01-03-2961", "22-11-2026", "23-11-2026", "01-01-1899", "01-01-1900", "31-12-1899",
)  # fmt: skip

HTML = (
    "<b>fever</b>", "<script>alert(1)</script>", "</script><script>alert(1)</script>", "<br>", "<",
    ">", "&", "&amp;", "&lt;b&gt;", "&#60;b&#62;", "&#x3c;b&#x3e;", "&nbsp;", "&copy", "&notanentity;",
    "&amp;amp;", "\"", "'", "`", "\" onmouseover=\"alert(1)", "' onfocus='alert(1)' autofocus='",
    "\"><img src=x onerror=alert(1)>", "'><svg/onload=alert(1)>", "<img src=\"x\" onerror='a()'>",
    "<iframe src=\"javascript:alert(1)\">", "<a href=\"javascript:alert(1)\">x</a>", "javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>", "<style>*{display:none}</style>", "</textarea><b>x",
    "</title><b>x", "</form><form action=\"/\">", "<input name=\"by\" value=\"surgeon\">",
    "<!-- ", "-->", "<!-- x -->", "<![CDATA[ x ]]>", "<?xml version=\"1.0\"?>", "<?php echo 1 ?>",
    "<!DOCTYPE html>", "<!ENTITY x SYSTEM \"file:///etc/passwd\">", "<base href=\"//other.example/\">",
    "<meta http-equiv=\"refresh\" content=\"0\">", "<link rel=\"stylesheet\" href=\"x\">",
    "<math><mi//xlink:href=\"data:x\">", "<details open ontoggle=alert(1)>", "<object data=\"x\">",
    "<scr<script>ipt>", "<SCRIPT>alert(1)</SCRIPT>", "<script\n>alert(1)</script>", "<\u00a0b>",
    "\uff1cscript\uff1e", "%3Cscript%3E", "\\u003cscript\\u003e", "\\x3cb\\x3e", "<plaintext>",
    "<svg><animate onbegin=alert(1)>", "<template><b>x", "<noscript><p title=\"</noscript>\">",
    "expression(alert(1))", "url(javascript:a)", "<b", "b>", "<>", "</>", "< b >", "3 < 5 & 7 > 2",
)  # fmt: skip

TEMPLATES = (
    "{{ 7*7 }}", "{{7*7}}", "{% debug %}", "{% include 'x' %}", "{# x #}", "{{ request }}", "{{ '<b>' }}",
    "{{ request.session.items }}", "{% load static %}", "{% csrf_token %}", "{% endblock %}", "${7*7}",
    "#{7*7}", "<%= 7*7 %>", "{0}", "{name}", "{", "}", "{}", "{{", "}}", "{%", "%}", "%s", "%d", "%n",
    "%(name)s", "%", "%%", "%00", "%0a", "%u0041", "$name", "${name}", "$(id)", "@{x}", "[[x]]",
    "{self.__class__}", "{0.__class__}", "#set($x=1)", "\\{x\\}", "#let x = 1", "#import \"x\"", "#eval(\"1\")",
    "$ x^2 $", "*bold*", "_it_", "= Kop", "`code`", "@label", "<label>", "// x", "/* x */", "#", "\\",
)  # fmt: skip

CODE = (
    "' OR '1'='1", "' OR 1=1 --", "'; DROP TABLE record_patient; --", "\" OR \"\"=\"", "') OR ('1'='1",
    "1; SELECT pg_sleep(5)", "1' AND sleep(5)#", "' UNION SELECT NULL,NULL--", "admin'--", "\\'; --",
    "'; ATTACH DATABASE 'x' AS x; --", "$$; DROP TABLE x; $$", "E'\\\\x27'", "%' AND 1=1 AND '%'='",
    "_", "%", "[a-z]", "LIKE '%'", "0x27", "CHAR(39)", "||", "1||1", "::text", "/**/OR/**/1=1", ";--",
    "; ls -la", "| cat /etc/passwd", "&& id", "`id`", "$(sleep 5)", "$HOME", "~", "!!", "> /tmp/x",
    "\n/bin/true", "-rf", "--help", "-", "*", "?*", "a;b", "a&b", "a|b", "a\\ b", "'\"\\`$!",
    "*)(uid=*))(|(uid=*", "*)(&", "admin)(&)", "(|(cn=*))", "\\2a", "\\28\\29", "cn=admin,dc=x",
    "//*", "' or '1'='1' or ''='", "count(/child::node())", "{\"$gt\": \"\"}", "{\"$where\": \"1\"}",
    "__import__('os').system('id')", "eval('1')", "O:8:\"stdClass\":0:{}", "rO0ABXNy", "!!python/object:x",
    "{\"a\": 1, \"a\": 2}", "{\"value\": true, \"value\": false}", "[[[[[[[[[[", "{\"a\":" * 200,
    "[" * 2000 + "]" * 2000, "{\"__proto__\": {}}", "\"\\ud800\"", "\"\\u0000\"", "1e999999", "[]",
    "{}", "\"", "{\"x\": NaN}", "\ufeff{}",
)  # fmt: skip

LINES = (
    "a\r\nSet-Cookie: x=1", "a\nb", "a\rb", "a\r\n\r\n<b>x</b>", "%0d%0aSet-Cookie:%20x=1",
    "x\r\nBcc: others@example.org", "a\n\n\n\nb", "\n", "\r\n", "a\u2028b", "a\u0085b", "a\vb", "a\fb",
    "2026-11-22 ERROR root: all is lost", "a\x1b[31mred\x1b[0m", "\x1b]0;title\x07", "\x08\x08\x08",
    "=1+1", "=cmd|' /C calc'!A0", "+1+1", "-1+1", "@SUM(A1)", "\t=1+1", "=HYPERLINK(\"x\")", "a,b",
    "a;b", "a\tb", "\"a\"\"b\"", "\",\"", "a\"b", "../../etc/passwd", "..\\..\\windows\\win.ini",
    "/etc/passwd", "file:///etc/passwd", "....//....//x", "%2e%2e%2f", "..%252f", "C:\\x", "\\\\host\\x",
    "CON", "NUL", "PRN", "aux.txt", "a/b", "a:b", "a*b", "x.pdf\x00.exe", "~root", ".htaccess", "-x.pdf",
    "//other.example/", "///other.example", "/\\other.example", "\\\\other.example", "other.example",
    "//other.example/nl/", "/nl/../../x", "/nl/?next=//other.example", "javascript://x%0aalert(1)",
    "mailto:x@example.org", "x@example.org", "x@y@z", "@example.org", "x@", "x@[127.0.0.1]", "\"x y\"@z.nl",
    "x@xn--bcher-kva.example", "\u00fc@b\u00fccher.example", "x@example.org\nBcc: y@example.org",
)  # fmt: skip

WRITING = (
    "e\u0301", "\u00e9", "\u1e9b\u0323", "\ufb01", "\u212b", "\u00c5", "A\u030a", "\uac00",
    "\u1100\u1161", "\u2126", "\u03a9", ZALGO, "\u0300", "\u0301a", "a" + "\u0301" * 500, "\U0001f600",
    FAMILY, FAMILY * 20, "\U0001f44d\U0001f3fd", "\U0001f1f3\U0001f1f1", "\U0001f3f4\U000e0067\U000e0062",
    "\u2764\ufe0f", "1\ufe0f\u20e3", "\U0001fae0", "\U0010ffff", "\uffff", "\ufffe", "\ufffd", "\ufdd0",
    "\ue000", "\U000f0000", "\u05d0abc\u05d1", "\u0627\u0644\u0638\u0647\u0631", "abc \u202ecba", "\u202e",
    "\u2066\u202eevil\u2069", "\u0131stanbul", "STRASSE", "stra\u00dfe", "\u1e9e", "\ufb00", "\u01c6",
    "\u0149", "K", "\u212a", "\u017f", "\u03c2", "\u1fb3", "\u2160", "\u3042", "\u30a2", "\uff76\uff9e",
    "\u0e33", "\u0f71\u0f72\u0f74", "\u1f468", "\u25cc\u0301", "\u02b9\u0301", "a\u0338", "\u2028", "\u2800",
    normalize("NFD", "Zo\u00eb \u00d6zt\u00fcrk"), normalize("NFC", "Zo\u00eb \u00d6zt\u00fcrk"),
    normalize("NFKD", "\ufb01jn \u00bd \u2122"), "\u0430dmin", "p\u0430tient", "\u04cfogin", "\uff41dmin",
)  # fmt: skip

LONG = (
    "a" * 255, "a" * 256, "a" * 500, "a" * 501, "a" * 1000, "a" * 1001, "a" * 4096, "a b " * 2000,
    "x" * 65_536, "\u00e9" * 10_000, "\U0001f600" * 10_000, "<" * 10_000, "&" * 10_000, "'" * 10_000,
    "\n" * 10_000, " " * 10_000, "0" * 10_000, "\u200b" * 10_000, "rugpijn " * 7_000,
    "x" * MEGABYTE, "\u20ac" * (MEGABYTE // 3),
)  # fmt: skip

BROKEN = (
    "\x00", "a\x00b", "\x00" * 40, "a\x00", "Jan\x00'; --", "\ud800", "\udfff", "a\ud83d", "\ude00a",
    "\ud83d\ud83d", "\udc80\udcff", "\ud800\udbff",
)  # fmt: skip

STRINGS: Mapping[str, tuple[str, ...]] = {
    "nothing": ("", *SPACES, " " * 40, "\u200b\u200b", "\u00a0 \u2003"),
    "zero width": (*ZERO_WIDTH, *(f"Jan{mark}sen" for mark in ZERO_WIDTH)),
    "direction": tuple(f"{mark}Jan" for mark in MARKS) + tuple(f"Jan{mark}" for mark in MARKS),
    "controls": tuple(f"a{control}b" for control in CONTROLS),
    "names": NAMES,
    "numbers": NUMBERS,
    "dates": DATES,
    "html": HTML,
    "templates": TEMPLATES,
    "code": CODE,
    "lines": LINES,
    "writing": WRITING,
    "long": LONG,
    "broken": BROKEN,
}
"""The corpus by kind."""


def every_string() -> tuple[str, ...]:
    """All of them once, in a fixed order."""
    return tuple(dict.fromkeys(text for texts in STRINGS.values() for text in texts))


def some_of_each(count: int) -> Iterator[str]:
    """A few of each kind, spread over it, for where all would take too long."""
    for texts in STRINGS.values():
        step = max(len(texts) // count, 1)
        yield from texts[::step][:count]


def as_bytes(text: str) -> bytes:
    """What is sent over the line: UTF-8, with half characters as they are."""
    return text.encode("utf-8", "surrogatepass")


def has_halves(text: str) -> bool:
    """Whether half a character stands in it: a surrogate alone."""
    return any("\ud800" <= letter <= "\udfff" for letter in text)
