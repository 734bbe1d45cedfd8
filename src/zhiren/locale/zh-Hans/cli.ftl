cli-help = 从胜任力词典出发，公平测量人在工作中的行为，并说明结果有多可靠。
cli-commands = 命令
cli-demo-help = 模拟一家公司，生成全部报告并在浏览器中查看。
cli-dictionary-help = 检查、查看、导出、新建和读取胜任力词典。
cli-ratings-help = 检查 360° 评价数据。
cli-report-help = 根据评价数据为每个人生成报告。
cli-simulate-help = 生成一家模拟公司及其评价数据，真值已知。
