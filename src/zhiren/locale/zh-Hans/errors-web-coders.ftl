coders-no-endpoint = 没有设置第二编码器。请由运维人员设置 ZHIREN_CODER_URL 和 ZHIREN_CODER_MODEL。
coders-no-basis = 暂时不能向 { $server } 发送任何内容：须先由管理员记录法律依据。
coders-basis-length = 法律依据共 { $n } 个字，无法记录。请写明依据的合同或法条、生效时间和适用范围，{ $least } 到 { $most } 字。
coders-bar-range = “{ $value }”不能作为一致性门槛。请填 { $low } 到 { $high } 之间的 κ 值，例如 0.6。
coders-too-few-lessons = 目前可供学习的修正只有 { $learn } 条，另留作检验的文本 { $locked } 条。至少各需 { $least_learn } 条和 { $least_locked } 条，请继续编码。
coders-nothing-new = 现用的编码器已经学过这些修正，没有新的内容可学。
