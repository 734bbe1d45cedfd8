web-jobs-title = 正在处理
web-jobs-waiting = 即将开始。
web-jobs-running = 处理中
web-jobs-done = 已完成。
