"""A framework as a file for people: YAML to edit, a workbook, a Word document, a web page."""

from zhiren.dictionary.write.as_page import to_html
from zhiren.dictionary.write.as_word import to_docx
from zhiren.dictionary.write.as_workbook import to_xlsx
from zhiren.dictionary.write.as_yaml import to_yaml
from zhiren.dictionary.write.whole import check_writable, write_whole

__all__ = ["check_writable", "to_docx", "to_html", "to_xlsx", "to_yaml", "write_whole"]
