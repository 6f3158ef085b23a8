"""Names of files that lead out of a folder, deceive the eye, or break what writes them down."""

NAMES = [
    "", " ", ".", "..", "...", "/", "\\", "photo", ".jpg", ".htaccess", "-rf", "~root", "$(id).jpg",
    "../../etc/passwd", "..\\..\\windows\\win.ini", "....//....//x.jpg", "%2e%2e%2fx.jpg",
    "..%c0%af..%c0%afx.jpg", "%252e%252e%252fx.jpg", "/etc/cron.d/x", "C:\\boot.ini", "\\\\host\\x",
    "file:///etc/passwd", "con", "CON.jpg", "nul.pdf", "com1.png", "LPT9", "aux.h.jpg",
    "photo.php.jpg", "photo.jpg.php", "photo.php\x00.jpg", "photo.php%00.jpg", "photo.pHp5",
    "photo.jpg;.exe", "photo.jpg:stream", "photo.asp;.jpg", "web.config", "photo.jpg ",
    "photo.jpg.", "photo\u202egpj.exe", "\u202dphoto.jpg", "pho\u200bto\u200f.jpg",
    "\u2066photo\u2069.pdf",
    "photo\r\nX-Evil: 1.jpg", "photo\t.jpg", "photo\x1b[31m.jpg", "photo\x7f.jpg",
    "photo\n\n<html>", "<script>alert(1)</script>.jpg", '"onerror=alert(1).jpg',
    "'; DROP TABLE files;--.jpg",
    "{{7*7}}.jpg", "%s%n.jpg", "=cmd|calc.jpg", "photo" * 60 + ".jpg", "ن" * 300 + ".jpg",
    "🕋" * 100 + ".png", "e\u0301" * 90 + ".pdf", "\ufeffphoto.jpg", "صورة.jpg", "صورة\u202e.jpg",
    "PHOTO.JPG", "a b  c.jpeg", "photo.jpg/", "photo.jpg\\..\\x.exe", "http://a.example/x.jpg",
]  # fmt: skip
