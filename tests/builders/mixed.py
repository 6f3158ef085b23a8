"""Words in which two directions meet: what people do write into names, places and stories."""

NAMES = (
    *("أمل بنت سعيد", "Siti Nurhaliza", "محمد علي 3", "O'Brien – مها", "فاطمه (أم علي)", "李小龙"),
    *("عبد الرحمن A. Khan", "Ahmed الأحمد", "زینب کریمی", "محمد یٰسین", "আমিনা বেগম", "Əli Məmmədov"),
    *("Şükrü Öğüt", "Ibrahima Ɗan Ƙasa", "דוד", "नूर जहाँ", "(Khadija)", "99 سعيد"),
)
PHONES = (
    *("+966 50 123 4567", "0501234567", "00966 50 123 4567", "050-123-4567", "(050) 123 4567"),
    *("+62 812-3456-7890", "+92 300 1234567", "+44 (20) 7946 0958", "+98 21 1234 5678"),
)
MARKS = ("MN7K-4QX9", "4QX9-MN7K", "22BB-33CC", "amal@example.org", "99@example.org")
FILES = ("موافقة 2026.pdf", "scan (1) صورة.jpg", "IMG-2026-11-27.jpg", "جواز A1234567.jpg")
TIMES = ("12:30 – 14:00", "2026-11-27", "27/11/1448", "3–5", "https://example.org/a?b=1")
ALL = (*NAMES, *PHONES, *MARKS, *FILES, *TIMES)
STORY = "\n".join(f"هذا {one} كما كتبته، ثم نقطة." for one in ALL)
