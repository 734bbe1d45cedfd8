# zhiren demo
cli-demo-long-help = 模拟一家公司，生成全部中英文报告，并在本机网址上展示。其中没有一个真人。再次运行会保留已有的文件。
cli-demo-people = 人数。
cli-demo-seed = 随机种子，换一个数就换一家公司。
cli-demo-out = 数据和报告放在哪个文件夹。
cli-demo-serve = 完成后是否在本机展示（环境变量 DEMO_SERVE=0 表示不展示）。
cli-demo-port = 用哪个端口展示；被占用就用下一个空闲的（环境变量 DEMO_PORT）。
cli-demo-step-simulate = 模拟公司
cli-demo-step-read = 读取并检查文件
cli-demo-total = 全部完成，共 { $seconds } 秒。模拟数据和真值在 { $data }
cli-demo-serving = 请用浏览器打开 { $address } ，按 Ctrl-C 结束。
cli-demo-not-served = 没有开启展示。请用浏览器打开上面的页面。
cli-demo-port-taken = 端口 { $port } 已被占用，改用 { $actual }。
cli-demo-stopped = 已结束。报告保留在 { $folder }
demo-no-port = 从 { $first } 到 { $last } 的端口都被占用。请用 --port 或 DEMO_PORT 另选一个，或者设 DEMO_SERVE=0 不展示。
demo-title = 模拟公司 360° 反馈（数据均为虚构）
