anonymity-threshold = { $name ->
    [scores] 分数
   *[comments] 评语
}的人数门槛是 { $value }，应不小于 { $least }；否则单个人的回答就会暴露。
