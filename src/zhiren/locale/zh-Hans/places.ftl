# 问题出在材料的什么位置。
place-sheet = 工作表“{ $sheet }”
place-cell = 单元格 { $cell }
place-line-column = 第 { $line } 行第 { $column } 列
place-row = 第 { $line } 行
place-field = “{ $field }”
place-separator = ，
problem-at = { $where }：{ $message }
