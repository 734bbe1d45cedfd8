# 发展计划可能出现的问题。
development-level = “{ $value }”不是有效的等级，等级应在 { $low } 到 { $high } 之间。
development-downward = 目标是从第 { $start } 级降到第 { $target } 级。请选择相同或更高的等级。
development-no-behaviour = 目标还没有写明要改变什么。请用一句话写出今后会怎样做。
development-many-behaviours = 选了 { $n } 个行为，最多选 { $most } 个：少一些才记得住，以后也才好再请人评价。
development-late-review = 回顾日 { $day } 晚于目标的截止日 { $due }。请提前回顾日，或推迟截止日。
development-many-goals = 计划里有 { $n } 个目标。工作之余能顾好一两个已经不易，其余的不妨先放一放。
development-no-actions = 目标 { $number } 还没有行动，请补上一件本周就能开始的事。
development-no-review = 目标 { $number } 还没有定回顾日，请在近几周内选一天。
development-no-notice = 目标 { $number } 没有写别人会从哪里看出变化，写一个看得见的表现就够了。
