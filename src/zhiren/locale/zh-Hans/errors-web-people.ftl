## 单元格和字段

# 嵌在下面的句子里。
person-field = { $field ->
    [number] 工号
    [name] 姓名
    [position] 职位
    [unit_code] 部门编码
    [fact] 内容
   *[unit] 部门名称
}
person-long = { person-field }“{ $value }”有 { $n } 个字符，最多 { $most } 个，请缩短。
person-characters = { person-field }“{ $value }”里有看不见的字符，请重新输入。
person-mail = “{ $value }”不是邮箱地址。请写成 lin@example.com 这样，也可以留空。
person-phone = “{ $value }”不是电话号码。请写 5 到 20 位数字，必要时加“+”和国家代码，也可以留空。
person-status = 看不懂状态“{ $value }”。请写在职或离职。
person-role = 没有编号或名称是“{ $value }”的岗位画像。现有：{ $known }。
person-number-taken = 工号“{ $value }”已经有人用了。每个人要有自己的工号。
person-manager-ambiguous = 叫“{ $value }”的不止一人：{ $candidates }。请改写工号。
person-manager-unknown = 在职人员里没有工号或姓名是“{ $value }”的人。请写上级的工号，也可以留空。

## 部门

unit-ambiguous = 叫“{ $value }”的部门不止一个：{ $candidates }。请写完整路径。
unit-unknown = 没有“{ $value }”这个部门。请从列表里选，或先在“部门”页添加。
unit-deep = “{ $value }”的部门层级超过 { $most } 层，请缩短路径。
unit-slash = 名称“{ $value }”里有 / \ | > → 之一，这些符号用来分隔路径里的部门，请去掉。
unit-below-itself = “{ $name }”不能放在自己下面，请另选上级部门。
unit-name-twice = 同一处已有“{ $name }”，请给其中一个换个名称。
unit-code-taken = 编码“{ $value }”已经是另一个部门的了。
unit-in-use = “{ $name }”不是空的：还有{ $people ->
    [0] { "" }
   *[other] { " " }{ $people } 人
}{ $people ->
    [0] { "" }
   *[other] { $units ->
        [0] { "" }
       *[other] 、
    }
}{ $units ->
    [0] { "" }
   *[other] { " " }{ $units } 个下级部门
}，请先移走。

## 导入

people-import-no-file = 请先选择文件：.xlsx、.csv 或 .tsv。
people-import-size = 文件有 { $size } MB，最多读取 { $most } MB。请去掉不需要的工作表和列，或拆成几份。
people-import-rows = 文件有 { $n } 行，一次最多读取 { $most } 行，请拆成几份。
people-import-zeros = 工号“{ $value }”是新的，但已有“{ $known }”。可能是 Excel 丢了前面的零：如果是同一个人，请把这一列设为文本后重新填写。
people-import-manager-left = 上级“{ $name }”已经离职，请尽快为此人换一位上级。
people-import-mail-shared = 不止一位在职人员用邮箱“{ $value }”。在每人有自己的邮箱之前，他们无法用邮件登录。
people-import-many-leave = { $all } 位在职人员中有 { $n } 位不在文件里，将被标为离职。这份名单确实完整吗？
people-import-stale = 方案生成之后人员有变动，已重新生成。请再看一遍，然后执行。
people-import-applied = 这次导入已经执行过了。
people-import-has-errors = 有 { $n } 行出错。请改正文件后重新上传，或选择只导入正确的行。
people-import-not-last = 只能撤销最近一次导入。
people-import-changed-since = 导入之后有 { $n } 人的信息又改过：{ $names }。撤销会丢掉这些修改，因此没有撤销。
people-import-manage-others = 这次导入新增的人中，有 { $n } 位现在是别人的上级：{ $names }。请先给那些人换一位上级。
people-import-in-use = 这次导入新增的人中，有 { $n } 位已经参加测评，或有了访谈、发展计划、校准调整记录或账号：{ $names }，不能再移除。
