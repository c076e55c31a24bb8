<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
<name>buildseg_trainer</name>
<message>
<source>To train, run "Set up training environment" once; tiles can be cut without it.</source>
<translation>要进行训练，请先运行一次“设置训练环境”；不设置也可以切割瓦片。</translation>
</message>
<message>
<source>1 Setup</source>
<translation>1 设置</translation>
</message>
<message>
<source>2 Dataset</source>
<translation>2 数据集</translation>
</message>
<message>
<source>3 Training</source>
<translation>3 训练</translation>
</message>
<message>
<source>4 Model</source>
<translation>4 模型</translation>
</message>
<message>
<source>Training interpreter</source>
<translation>训练用解释器</translation>
</message>
<message>
<source>Report</source>
<translation>报告</translation>
</message>
<message>
<source>HTML files (*.html)</source>
<translation>HTML 文件 (*.html)</translation>
</message>
<message>
<source>Fail if there are problems</source>
<translation>有问题时失败</translation>
</message>
<message>
<source>Dataset folder</source>
<translation>数据集文件夹</translation>
</message>
<message>
<source>Number of problems</source>
<translation>问题数</translation>
</message>
<message>
<source>Tiles that share pixels between splits</source>
<translation>划分之间共享像素的瓦片</translation>
</message>
<message>
<source>Duplicate images</source>
<translation>重复图像</translation>
</message>
<message>
<source>Number of tiles</source>
<translation>瓦片数</translation>
</message>
<message>
<source>Share of building pixels</source>
<translation>建筑物像素占比</translation>
</message>
<message>
<source>Contact sheet</source>
<translation>缩略图总览</translation>
</message>
<message>
<source>Problems: {}; report: {}</source>
<translation>问题：{}；报告：{}</translation>
</message>
<message>
<source>The dataset {} has {} problems ({}); see the report {}.</source>
<translation>数据集 {} 有 {} 个问题（{}）；请查看报告 {}。</translation>
</message>
<message>
<source>Ready to train</source>
<translation>可以训练</translation>
</message>
<message>
<source>Rasters</source>
<translation>栅格</translation>
</message>
<message>
<source>Building polygons</source>
<translation>建筑物多边形</translation>
</message>
<message>
<source>Building filter expression</source>
<translation>建筑物过滤表达式</translation>
</message>
<message>
<source>Labelled area</source>
<translation>已标注区域</translation>
</message>
<message>
<source>Unsure polygons</source>
<translation>不确定的多边形</translation>
</message>
<message>
<source>Extent</source>
<translation>范围</translation>
</message>
<message>
<source>Tile size (pixels)</source>
<translation>瓦片大小（像素）</translation>
</message>
<message>
<source>Stride (pixels, 0 = tile size)</source>
<translation>步长（像素，0 = 瓦片大小）</translation>
</message>
<message>
<source>Ground sample distance (metres)</source>
<translation>地面采样距离（米）</translation>
</message>
<message>
<source>Append to existing dataset</source>
<translation>追加到现有数据集</translation>
</message>
<message>
<source>Red, green, blue bands (as 1,2,3)</source>
<translation>红、绿、蓝波段（如 1,2,3）</translation>
</message>
<message>
<source>Nodata value</source>
<translation>无数据值</translation>
</message>
<message>
<source>Stretch to 8 bits</source>
<translation>拉伸到 8 位</translation>
</message>
<message>
<source>Stretch range (as 2,98)</source>
<translation>拉伸范围（如 2,98）</translation>
</message>
<message>
<source>Image format</source>
<translation>图像格式</translation>
</message>
<message>
<source>JPEG quality</source>
<translation>JPEG 质量</translation>
</message>
<message>
<source>Partial tiles at right and bottom edge</source>
<translation>右侧和底部边缘的不完整瓦片</translation>
</message>
<message>
<source>Grid rotation (degrees clockwise)</source>
<translation>网格旋转（顺时针，度）</translation>
</message>
<message>
<source>Ignore buildings smaller than (m²)</source>
<translation>忽略小于此面积的建筑物（m²）</translation>
</message>
<message>
<source>Ignore pixels near outlines (pixels)</source>
<translation>忽略轮廓线附近的像素（像素）</translation>
</message>
<message>
<source>Maximum share of ignored pixels (%)</source>
<translation>忽略像素的最大占比（%）</translation>
</message>
<message>
<source>Background tiles</source>
<translation>背景瓦片</translation>
</message>
<message>
<source>Share of background tiles (%)</source>
<translation>背景瓦片占比（%）</translation>
</message>
<message>
<source>Random seed for background tiles</source>
<translation>背景瓦片的随机种子</translation>
</message>
<message>
<source>Write instance masks</source>
<translation>写入实例掩膜</translation>
</message>
<message>
<source>Tile index</source>
<translation>瓦片索引</translation>
</message>
<message>
<source>The layer {} has edits of the tile index that are not saved; save or discard them.</source>
<translation>图层 {} 中有未保存的瓦片索引编辑；请保存或放弃这些编辑。</translation>
</message>
<message>
<source>Report folder</source>
<translation>报告文件夹</translation>
</message>
<message>
<source>Tiles by their errors</source>
<translation>按误差显示的瓦片</translation>
</message>
<message>
<source>Model (run, export folder or file)</source>
<translation>模型（运行、导出文件夹或文件）</translation>
</message>
<message>
<source>Split</source>
<translation>划分</translation>
</message>
<message>
<source>Architecture of a bare .pdparams file</source>
<translation>单独 .pdparams 文件的网络结构</translation>
</message>
<message>
<source>Device</source>
<translation>设备</translation>
</message>
<message>
<source>F1 of whole buildings</source>
<translation>整栋建筑物的 F1</translation>
</message>
<message>
<source>Best threshold</source>
<translation>最佳阈值</translation>
</message>
<message>
<source>Metrics (JSON)</source>
<translation>指标 (JSON)</translation>
</message>
<message>
<source>Report (HTML)</source>
<translation>报告 (HTML)</translation>
</message>
<message>
<source>Errors of tiles</source>
<translation>瓦片误差</translation>
</message>
<message>
<source>Export folder</source>
<translation>导出文件夹</translation>
</message>
<message>
<source>Model (run folder or .pdparams file)</source>
<translation>模型（运行文件夹或 .pdparams 文件）</translation>
</message>
<message>
<source>Dataset folder for the parity check</source>
<translation>用于一致性检查的数据集文件夹</translation>
</message>
<message>
<source>ONNX model (buildseg 0.2 and later)</source>
<translation>ONNX 模型（buildseg 0.2 及以上）</translation>
</message>
<message>
<source>Static Paddle model: topology (buildseg 0.1)</source>
<translation>静态 Paddle 模型：结构（buildseg 0.1）</translation>
</message>
<message>
<source>Static Paddle model: parameters (buildseg 0.1)</source>
<translation>静态 Paddle 模型：参数（buildseg 0.1）</translation>
</message>
<message>
<source>Raster</source>
<translation>栅格</translation>
</message>
<message>
<source>Model (run, export folder or .onnx file)</source>
<translation>模型（运行、导出文件夹或 .onnx 文件）</translation>
</message>
<message>
<source>Area</source>
<translation>区域</translation>
</message>
<message>
<source>Mode</source>
<translation>模式</translation>
</message>
<message>
<source>Straighten walls</source>
<translation>拉直墙体</translation>
</message>
<message>
<source>Smallest building (m²)</source>
<translation>最小建筑物（m²）</translation>
</message>
<message>
<source>Lowest probability of a building pixel</source>
<translation>建筑物像素的最低概率</translation>
</message>
<message>
<source>Where windows overlap</source>
<translation>窗口重叠处</translation>
</message>
<message>
<source>Orientations of each window</source>
<translation>每个窗口的方向数</translation>
</message>
<message>
<source>Fill holes smaller than (m²)</source>
<translation>填充小于此面积的孔洞（m²）</translation>
</message>
<message>
<source>Pixel size of an online layer (m)</source>
<translation>在线图层的像素大小（m）</translation>
</message>
<message>
<source>Mask</source>
<translation>掩膜</translation>
</message>
<message>
<source>Probability of building</source>
<translation>建筑物概率</translation>
</message>
<message>
<source>Buildings</source>
<translation>建筑物</translation>
</message>
<message>
<source>Number of buildings</source>
<translation>建筑物数量</translation>
</message>
<message>
<source>{} buildings</source>
<translation>{} 栋建筑物</translation>
</message>
<message>
<source>Minimum pixels of each class</source>
<translation>每个类别的最少像素数</translation>
</message>
<message>
<source>Minimum largest building area (pixels)</source>
<translation>最大建筑物的最小面积（像素）</translation>
</message>
<message>
<source>Minimum building share (%)</source>
<translation>建筑物最小占比（%）</translation>
</message>
<message>
<source>Maximum building share (%)</source>
<translation>建筑物最大占比（%）</translation>
</message>
<message>
<source>Maximum nodata share (%)</source>
<translation>无数据最大占比（%）</translation>
</message>
<message>
<source>Maximum share of one colour (%)</source>
<translation>单一颜色最大占比（%）</translation>
</message>
<message>
<source>Maximum share of white, as clouds (%)</source>
<translation>白色（如云）最大占比（%）</translation>
</message>
<message>
<source>Minimum sharpness (0 = any)</source>
<translation>最小清晰度（0 = 任意）</translation>
</message>
<message>
<source>Drop duplicate images</source>
<translation>剔除重复图像</translation>
</message>
<message>
<source>Number of tiles kept</source>
<translation>保留的瓦片数</translation>
</message>
<message>
<source>Number of tiles dropped</source>
<translation>剔除的瓦片数</translation>
</message>
<message>
<source>{} of {} tiles kept</source>
<translation>保留 {} / {} 个瓦片</translation>
</message>
<message>
<source>; dropped: {}</source>
<translation>；已剔除：{}</translation>
</message>
<message>
<source>Zip archive or folder</source>
<translation>Zip 压缩包或文件夹</translation>
</message>
<message>
<source>Name of image folder</source>
<translation>图像文件夹名称</translation>
</message>
<message>
<source>Name of mask folder</source>
<translation>掩膜文件夹名称</translation>
</message>
<message>
<source>Building value (as 1 or 255,0,0)</source>
<translation>建筑物值（如 1 或 255,0,0）</translation>
</message>
<message>
<source>Ignore value</source>
<translation>忽略值</translation>
</message>
<message>
<source>{:.1f} % of the labelled pixels are building: check that the polygons are buildings.</source>
<translation>{:.1f} % 的已标注像素是建筑物：请检查这些多边形是否为建筑物。</translation>
</message>
<message>
<source>Write contact sheet</source>
<translation>写入缩略图总览</translation>
</message>
<message>
<source>The dataset folder is temporary and is removed when QGIS closes; name a folder to keep it.</source>
<translation>数据集文件夹是临时的，QGIS 关闭时会被删除；要保留请指定一个文件夹。</translation>
</message>
<message>
<source>{} tiles in {}; {:.1f} % of the labelled pixels are building.</source>
<translation>{} 个瓦片位于 {}；{:.1f} % 的已标注像素是建筑物。</translation>
</message>
<message>
<source>Look at some of its tiles before the training: {}</source>
<translation>训练前请查看其中一些瓦片：{}</translation>
</message>
<message>
<source>Removed the files of an interrupted run from {}</source>
<translation>已从 {} 中移除中断运行的文件</translation>
</message>
<message>
<source>Resample to pixel size of dataset</source>
<translation>重采样到数据集的像素大小</translation>
</message>
<message>
<source>Prepared raster</source>
<translation>准备好的栅格</translation>
</message>
<message>
<source>Give either DATASET or MODEL: the raster is prepared for one of them.</source>
<translation>请只指定 DATASET 或 MODEL 之一：栅格是为其中之一准备的。</translation>
</message>
<message>
<source>Missed buildings and false alarms</source>
<translation>漏检建筑物和误检</translation>
</message>
<message>
<source>Raster (instead of a dataset)</source>
<translation>栅格（代替数据集）</translation>
</message>
<message>
<source>Building polygons of the raster</source>
<translation>该栅格的建筑物多边形</translation>
</message>
<message>
<source>Labelled area of the raster</source>
<translation>该栅格的已标注区域</translation>
</message>
<message>
<source>Mode (of a raster)</source>
<translation>模式（用于栅格）</translation>
</message>
<message>
<source>Errors of {}</source>
<translation>{} 的误差</translation>
</message>
<message>
<source>Environment folder (empty = in profile)</source>
<translation>环境文件夹（空 = 在配置中）</translation>
</message>
<message>
<source>What it is for</source>
<translation>用途</translation>
</message>
<message>
<source>Base Python</source>
<translation>基础 Python</translation>
</message>
<message>
<source>Wheels folder (offline installation)</source>
<translation>Wheel 文件夹（离线安装）</translation>
</message>
<message>
<source>The environment variable {} names {}, which overrides this one: correct or remove it.</source>
<translation>环境变量 {} 指定了 {}，它优先于此环境：请更正或删除该变量。</translation>
</message>
<message>
<source>no pixel is shared between splits</source>
<translation>各划分之间没有共享像素</translation>
</message>
<message>
<source>Method</source>
<translation>方法</translation>
</message>
<message>
<source>Validation tiles (%)</source>
<translation>验证瓦片（%）</translation>
</message>
<message>
<source>Validation tiles (number, 0 = by %)</source>
<translation>验证瓦片（数量，0 = 按 %）</translation>
</message>
<message>
<source>Test tiles (%)</source>
<translation>测试瓦片（%）</translation>
</message>
<message>
<source>Guard band between splits (pixels)</source>
<translation>划分之间的隔离带（像素）</translation>
</message>
<message>
<source>Validation polygons (method polygons)</source>
<translation>验证多边形（polygons 方法）</translation>
</message>
<message>
<source>Polygon field with the split</source>
<translation>含划分的多边形字段</translation>
</message>
<message>
<source>Tile index field (method attribute)</source>
<translation>瓦片索引字段（attribute 方法）</translation>
</message>
<message>
<source>Block size (tiles, 0 = automatic)</source>
<translation>区块大小（瓦片，0 = 自动）</translation>
</message>
<message>
<source>Random seed</source>
<translation>随机种子</translation>
</message>
<message>
<source>Folds (0 = none)</source>
<translation>折数（0 = 无）</translation>
</message>
<message>
<source>Fold to validate with</source>
<translation>用于验证的折</translation>
</message>
<message>
<source>Split only tiles without a split</source>
<translation>仅划分尚无划分的瓦片</translation>
</message>
<message>
<source>Number of training tiles</source>
<translation>训练瓦片数</translation>
</message>
<message>
<source>Number of validation tiles</source>
<translation>验证瓦片数</translation>
</message>
<message>
<source>Number of test tiles</source>
<translation>测试瓦片数</translation>
</message>
<message>
<source>Number of tiles left out</source>
<translation>排除的瓦片数</translation>
</message>
<message>
<source>Number of pixels shared between splits</source>
<translation>划分之间共享的像素数</translation>
</message>
<message>
<source>{} training, {} validation, {} test tiles, {} left out; building share {}; </source>
<translation>{} 个训练、{} 个验证、{} 个测试瓦片，排除 {} 个；建筑物占比 {}； </translation>
</message>
<message>
<source>no pixel is shared between splits, as far as tiles are georeferenced</source>
<translation>就已有地理参照的瓦片而言，各划分之间没有共享像素</translation>
</message>
<message>
<source>{} pixels are shared between splits</source>
<translation>各划分之间共享 {} 个像素</translation>
</message>
<message>
<source>Run folder</source>
<translation>运行文件夹</translation>
</message>
<message>
<source>Timeout (seconds)</source>
<translation>超时（秒）</translation>
</message>
<message>
<source>State of the run</source>
<translation>运行的状态</translation>
</message>
<message>
<source>Tiles of {}</source>
<translation>{} 的瓦片</translation>
</message>
<message>
<source>Model</source>
<translation>模型</translation>
</message>
<message>
<source>Preset</source>
<translation>预设</translation>
</message>
<message>
<source>Epochs</source>
<translation>轮数</translation>
</message>
<message>
<source>Iterations (0 = from epochs)</source>
<translation>迭代次数（0 = 由轮数决定）</translation>
</message>
<message>
<source>Time limit (minutes, 0 = none)</source>
<translation>时间限制（分钟，0 = 无）</translation>
</message>
<message>
<source>Batch size (0 = largest that fits)</source>
<translation>批大小（0 = 可容纳的最大值）</translation>
</message>
<message>
<source>Learning rate</source>
<translation>学习率</translation>
</message>
<message>
<source>PaddleSeg model configuration</source>
<translation>PaddleSeg 模型配置</translation>
</message>
<message>
<source>Training input size (pixels)</source>
<translation>训练输入大小（像素）</translation>
</message>
<message>
<source>Initial weights</source>
<translation>初始权重</translation>
</message>
<message>
<source>Weights file</source>
<translation>权重文件</translation>
</message>
<message>
<source>Run with the initial weights</source>
<translation>提供初始权重的运行</translation>
</message>
<message>
<source>Freeze backbone for (iterations)</source>
<translation>冻结主干网络（迭代次数）</translation>
</message>
<message>
<source>Augmentation</source>
<translation>数据增强</translation>
</message>
<message>
<source>Augmentation steps</source>
<translation>数据增强步骤</translation>
</message>
<message>
<source>Losses</source>
<translation>损失函数</translation>
</message>
<message>
<source>Class weights</source>
<translation>类别权重</translation>
</message>
<message>
<source>Optimizer</source>
<translation>优化器</translation>
</message>
<message>
<source>Weight decay</source>
<translation>权重衰减</translation>
</message>
<message>
<source>Find learning rate before training</source>
<translation>训练前查找学习率</translation>
</message>
<message>
<source>Learning rate schedule</source>
<translation>学习率策略</translation>
</message>
<message>
<source>Warm-up (% of iterations)</source>
<translation>预热（占迭代的 %）</translation>
</message>
<message>
<source>Gradient clipping norm (0 = off)</source>
<translation>梯度裁剪范数（0 = 关闭）</translation>
</message>
<message>
<source>Gradient accumulation steps</source>
<translation>梯度累积步数</translation>
</message>
<message>
<source>EMA decay (0 = off)</source>
<translation>EMA 衰减（0 = 关闭）</translation>
</message>
<message>
<source>Precision</source>
<translation>精度</translation>
</message>
<message>
<source>Validation interval (iterations)</source>
<translation>验证间隔（迭代）</translation>
</message>
<message>
<source>Validation interval (epochs)</source>
<translation>验证间隔（轮）</translation>
</message>
<message>
<source>Metric of the best checkpoint</source>
<translation>最佳检查点的指标</translation>
</message>
<message>
<source>Early-stopping patience (validations)</source>
<translation>早停容忍度（验证次数）</translation>
</message>
<message>
<source>Checkpoints to keep</source>
<translation>保留的检查点数</translation>
</message>
<message>
<source>Loader threads (0 = automatic)</source>
<translation>加载线程（0 = 自动）</translation>
</message>
<message>
<source>Processes (one GPU each)</source>
<translation>进程数（每个一块 GPU）</translation>
</message>
<message>
<source>Machines</source>
<translation>机器数</translation>
</message>
<message>
<source>Address of first machine (host:port)</source>
<translation>第一台机器的地址（主机:端口）</translation>
</message>
<message>
<source>{} is not used, since {} is given.</source>
<translation>未使用 {}，因为已指定 {}。</translation>
</message>
<message>
<source>Run folder (empty = the last one)</source>
<translation>运行文件夹（空 = 上一个）</translation>
</message>
<message>
<source>Iteration reached</source>
<translation>已达到的迭代</translation>
</message>
<message>
<source>Iterations planned</source>
<translation>计划的迭代次数</translation>
</message>
<message>
<source>mIoU of the best checkpoint</source>
<translation>最佳检查点的 mIoU</translation>
</message>
<message>
<source>Building IoU of the best checkpoint</source>
<translation>最佳检查点的建筑物 IoU</translation>
</message>
<message>
<source>A resumed run keeps its own settings; not used: {}.</source>
<translation>恢复的运行保留自己的设置；未使用：{}。</translation>
</message>
<message>
<source>{} stays {}</source>
<translation>{} 仍为 {}</translation>
</message>
<message>
<source>Wait for the end of the training</source>
<translation>等待训练结束</translation>
</message>
<message>
<source>Run folder to resume</source>
<translation>要恢复的运行文件夹</translation>
</message>
<message>
<source>Folder of runs (empty = in your home)</source>
<translation>存放运行的文件夹（空 = 在主目录）</translation>
</message>
<message>
<source>Defaults change nothing in a resumed run: {}.</source>
<translation>默认值不会改变恢复的运行：{}。</translation>
</message>
<message>
<source>Start on machine {}: {}</source>
<translation>在机器 {} 上启动：{}</translation>
</message>
<message>
<source>Move the run {} with its checkpoints, reports and exports to the trash?</source>
<translation>将运行 {} 及其检查点、报告和导出移到回收站？</translation>
</message>
<message>
<source>Remove run</source>
<translation>移除运行</translation>
</message>
<message>
<source>Trainings</source>
<translation>训练</translation>
</message>
<message>
<source>The desktop has no trash for {}; delete the folder yourself.</source>
<translation>桌面没有可用于 {} 的回收站；请自行删除该文件夹。</translation>
</message>
<message>
<source>Begin by setting up the training environment.</source>
<translation>请先设置训练环境。</translation>
</message>
<message>
<source>The training {0} ended at iteration {1} of {2}: {3}.</source>
<translation>训练 {0} 在第 {1} 次（共 {2} 次）迭代结束：{3}。</translation>
</message>
<message>
<source>Set up…</source>
<translation>设置…</translation>
</message>
<message>
<source>Show trainings</source>
<translation>显示训练</translation>
</message>
<message>
<source>The training {0} ended at iteration {1} of {2}: {3}. "Train model" resumes it.</source>
<translation>训练 {0} 在第 {1} 次（共 {2} 次）迭代结束：{3}。可用“训练模型”恢复。</translation>
</message>
<message>
<source>The training {0} was stopped at iteration {1} of {2}; "Train model" resumes it.</source>
<translation>训练 {0} 在第 {1} 次（共 {2} 次）迭代时停止；可用“训练模型”恢复。</translation>
</message>
<message>
<source>Evaluate</source>
<translation>评估</translation>
</message>
<message>
<source>Open report</source>
<translation>打开报告</translation>
</message>
<message>
<source>The training {0} is finished: building IoU {1:.2f}.</source>
<translation>训练 {0} 已完成：建筑物 IoU {1:.2f}。</translation>
</message>
<message>
<source>{0} trainings ended while QGIS was closed: {1}.</source>
<translation>QGIS 关闭期间有 {0} 个训练结束：{1}。</translation>
</message>
<message>
<source>The training {0} is finished.</source>
<translation>训练 {0} 已完成。</translation>
</message>
<message>
<source>Run</source>
<translation>运行</translation>
</message>
<message>
<source>State</source>
<translation>状态</translation>
</message>
<message>
<source>IoU</source>
<translation>IoU</translation>
</message>
<message>
<source>Iteration</source>
<translation>迭代</translation>
</message>
<message>
<source>Time left</source>
<translation>剩余时间</translation>
</message>
<message>
<source>Dataset</source>
<translation>数据集</translation>
</message>
<message>
<source>Started</source>
<translation>开始时间</translation>
</message>
<message>
<source>waiting</source>
<translation>等待中</translation>
</message>
<message>
<source>running</source>
<translation>运行中</translation>
</message>
<message>
<source>finished</source>
<translation>已完成</translation>
</message>
<message>
<source>failed</source>
<translation>失败</translation>
</message>
<message>
<source>stopped</source>
<translation>已停止</translation>
</message>
<message>
<source>interrupted</source>
<translation>已中断</translation>
</message>
<message>
<source>Stop this training? It ends after the current iteration and can be resumed.</source>
<translation>停止此训练？它会在当前迭代后结束，并且可以恢复。</translation>
</message>
<message>
<source>Training {}</source>
<translation>训练 {}</translation>
</message>
<message>
<source>Filter runs…</source>
<translation>过滤运行…</translation>
</message>
<message>
<source>Choose one or more runs.</source>
<translation>选择一个或多个运行。</translation>
</message>
<message>
<source>More</source>
<translation>更多</translation>
</message>
<message>
<source>Add a run from another folder…</source>
<translation>添加其他文件夹中的运行…</translation>
</message>
<message>
<source>Training loss</source>
<translation>训练损失</translation>
</message>
<message>
<source>Building IoU of validations</source>
<translation>各次验证的建筑物 IoU</translation>
</message>
<message>
<source>Curves</source>
<translation>曲线</translation>
</message>
<message>
<source>Log</source>
<translation>日志</translation>
</message>
<message>
<source>Settings</source>
<translation>设置</translation>
</message>
<message>
<source>Samples</source>
<translation>样本</translation>
</message>
<message>
<source>New</source>
<translation>新建</translation>
</message>
<message>
<source>Stop</source>
<translation>停止</translation>
</message>
<message>
<source>Resume</source>
<translation>恢复</translation>
</message>
<message>
<source>Export</source>
<translation>导出</translation>
</message>
<message>
<source>Extract</source>
<translation>提取</translation>
</message>
<message>
<source>Open folder</source>
<translation>打开文件夹</translation>
</message>
<message>
<source>New run with these settings…</source>
<translation>以这些设置新建运行…</translation>
</message>
<message>
<source>Remove…</source>
<translation>移除…</translation>
</message>
<message>
<source>Choose one run.</source>
<translation>选择一个运行。</translation>
</message>
<message>
<source>There are no samples yet.</source>
<translation>尚无样本。</translation>
</message>
<message>
<source>Building segmentation training</source>
<translation>建筑物分割训练</translation>
</message>
<message>
<source>2.5 Check dataset</source>
<extracomment>checkdataset DISPLAY_NAME</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>check,validate,quality,leak,duplicate,balance,histogram,report,dataset,training</source>
<extracomment>checkdataset TAGS</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Checks the tiles, lists and split of a dataset and writes a report.</source>
<extracomment>checkdataset SHORT</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Reads every tile and reports what would spoil a training or its evaluation: images or masks that are missing, truncated, of another size or type, or hold values other than 0, 1 and 255; masks that changed since the tiles were counted; lists that name missing files, or a tile twice; tiles of different splits that share pixels; equal images in different splits; images with hardly any contrast; splits without buildings.

The report is one HTML file: problems by name, building shares of each split as table and histogram, mean and standard deviation of the bands, and a contact sheet of tiles with the outlines of their masks. Nothing else in the dataset is changed.

In a model, FAIL_ON_PROBLEMS stops all following steps.

Next: "Train model".</source>
<extracomment>checkdataset ALG_DESC</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>A dataset folder. As an output: the same folder, for the next step.</source>
<extracomment>checkdataset DATASET</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The algorithm fails if there is a problem, after writing the report. Otherwise problems are warnings, and their number is an output.</source>
<extracomment>checkdataset FAIL_ON_PROBLEMS</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>HTML file to write; its contact sheet is written beside it, with _tiles.png behind the name. Empty: report/check.html in the dataset folder.</source>
<extracomment>checkdataset REPORT</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Number of problems: tiles, files or lines with an error.</source>
<extracomment>checkdataset PROBLEM_COUNT</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Number of tiles that share pixels with a tile of another split.</source>
<extracomment>checkdataset LEAK_COUNT</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Number of images that equal another one pixel by pixel.</source>
<extracomment>checkdataset DUPLICATE_COUNT</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Number of tiles in the index.</source>
<extracomment>checkdataset TILE_COUNT</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Share of building pixels among the labelled pixels of all valid tiles, from 0 to 1.</source>
<extracomment>checkdataset BUILDING_SHARE</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>PNG of some tiles with the outlines of their masks, beside the report.</source>
<extracomment>checkdataset CONTACT_SHEET</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>1.2 Check training environment</source>
<extracomment>checkenvironment DISPLAY_NAME</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>check,diagnose,environment,paddle,cuda,gpu,version</source>
<extracomment>checkenvironment TAGS</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Checks the training environment: interpreter, versions, devices and free disk space.</source>
<extracomment>checkenvironment SHORT</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Starts the training interpreter, imports Paddle and PaddleSeg, and lists versions, devices (CPU, GPUs), free disk space and every problem with its remedy. The report is Markdown: paste it into an issue when you ask for help.</source>
<extracomment>checkenvironment ALG_DESC</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Python interpreter with Paddle and PaddleSeg. Empty: the environment variable BUILDSEG_TRAINER_PYTHON, else the environment that "Set up training environment" made.</source>
<extracomment>checkenvironment PYTHON</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Markdown file of the report; optional, since the log shows it too.</source>
<extracomment>checkenvironment REPORT</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>True if training can start.</source>
<extracomment>checkenvironment READY</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>2.1 Create image and mask tiles</source>
<extracomment>createtiles DISPLAY_NAME</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>tile,chip,label,mask,rasterize,dataset,building,training</source>
<extracomment>createtiles TAGS</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Cuts rasters and building polygons into a dataset of image and mask tiles.</source>
<extracomment>createtiles SHORT</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Cuts one or several rasters into square tiles and burns the building polygons into a mask for each: 1 building, 0 background, 255 ignored (nodata, outside the labelled area, or unsure). Polygons can be in any layer and any coordinate reference system, with a selection or a filter; they are reprojected, repaired and rasterised by pixel centre, with their holes. Between datums the project's transformation is used (Project &gt; Properties &gt; Transformations), else the most accurate one for the location of the rasters; you are warned if it is less accurate than two pixels. Neither the rasters nor the layers are changed.

The dataset folder holds img/, gt/, the tile index tiles.gpkg, which is loaded into the map, and dataset.json. 8-bit rasters are used as they are; others are stretched to 8 bits with one stretch for the whole dataset (STRETCH), which is kept in dataset.json.

If a run was interrupted (a crash, a power cut), run it again: its files in OUTPUT are removed and the dataset is made from the start; with APPEND only the unfinished tiles are removed. A complete dataset, other files and the folder of a running process are never touched.

Next: "Filter tiles".</source>
<extracomment>createtiles ALG_DESC</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Georeferenced images, all of the same kind (colour or grey, similar resolution): files, layers, or a folder, which means all georeferenced rasters in it. Also VRT, MBTiles, one raster of a container (GPKG:file:table), and everything else that GDAL reads (/vsizip/…, /vsicurl/…). In a shell: one RASTERS=… for each. Layers of the project are used with the CRS and the nodata value that are set in QGIS.</source>
<extracomment>createtiles RASTERS</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Polygons of all buildings in the rasters, or in the labelled area if you give one. Of a file with several layers the only polygon layer is used; if there are more, add the name, as in data.gpkg|layername=buildings. Any vector layer, any coordinate reference system; optionally selected features only. Of a layer with more than 50 000 features only those near the rasters are read, fast if it has a spatial index (GeoPackage, or Shapefile with .qix).</source>
<extracomment>createtiles BUILDINGS</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Expression such as "building" &lt;&gt; 'ruin': only polygons for which it is true are buildings. Empty: all polygons.</source>
<extracomment>createtiles FILTER</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Polygons of the area in which every building was mapped. Pixels outside are ignored in training, and tiles completely outside are skipped. Empty: the rasters are labelled completely.</source>
<extracomment>createtiles AREA</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Polygons of what may or may not be a building: tents, ruins, roofs under trees. Their pixels are ignored in training, even where there is a building polygon.</source>
<extracomment>createtiles UNSURE</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Tiles are cut within this rectangle only. Empty: the whole rasters, which is refused where they are larger than a computer can do: a tile service of the world needs an extent or a labelled area.</source>
<extracomment>createtiles EXTENT</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Width and height of a tile in pixels. buildseg works with 512.</source>
<extracomment>createtiles TILE_SIZE</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Step from one tile to the next in pixels; smaller than the tile size, tiles overlap. 0: the tile size, so without overlap.</source>
<extracomment>createtiles STRIDE</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Pixel size of the tiles on the ground, in metres. Rasters of other resolutions, or in degrees, are resampled to it: averaged if they are finer, interpolated if they are coarser. Use it if the rasters' resolutions differ, or if the model is for one resolution. Empty: no resampling.</source>
<extracomment>createtiles GSD</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Rotates the tile grid clockwise by this angle in degrees; the image is resampled. Append the same rasters with other angles to have each building in several directions; keep such tiles out of validation by splitting in blocks.</source>
<extracomment>createtiles ROTATION</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Numbers of the red, green and blue band, for example 4,3,2; a single number makes a grey image. Empty: by the raster's colour interpretation, else the first three bands.</source>
<extracomment>createtiles BANDS</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Pixels with this value in all bands are nodata, instead of the nodata value of the rasters: for images whose empty parts are black, 0, or white, 255 (65535 in 16 bits). Alpha and mask bands still apply. Empty: the rasters' own.</source>
<extracomment>createtiles NODATA</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Contrast stretch of rasters that are not 8-bit, one for the whole dataset. percentile: from the 2nd to the 98th percentile of each band, or those of STRETCH_RANGE. minmax: from the smallest to the largest value. Both are taken from a sample of up to four million pixels, without nodata. values: between the numbers in STRETCH_RANGE. 8-bit rasters are always used as they are.</source>
<extracomment>createtiles STRETCH</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>For percentile two percentiles, such as 1,99 (empty: 2,98). For values what becomes black and what becomes white, such as 0,3000, or three such pairs for red, green and blue. For minmax empty.</source>
<extracomment>createtiles STRETCH_RANGE</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>jpeg: small files. png: lossless, about four times larger. Masks are always PNG.</source>
<extracomment>createtiles IMAGE_FORMAT</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Quality of JPEG images, from 1 to 100.</source>
<extracomment>createtiles JPEG_QUALITY</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Where a whole tile does not fit: shift moves it inwards, so that it overlaps its neighbour; pad fills it with ignored pixels; drop omits it.</source>
<extracomment>createtiles EDGE</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Building polygons with a smaller ground area in square metres (each part of a multipolygon separately) are ignored in training instead of counting as background: they are buildings, but too small to learn from. 0: all count as buildings.</source>
<extracomment>createtiles MIN_BUILDING_AREA</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Pixels within this distance of a building outline, on both sides, are ignored in training: for polygons that are not well aligned with the image. 0: none.</source>
<extracomment>createtiles BOUNDARY</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Tiles with a larger share of ignored pixels (nodata, outside the labelled area, unsure) are not written; the index holds the share. 100: only tiles without any usable pixel are skipped.</source>
<extracomment>createtiles MAX_NODATA_SHARE</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Tiles without a building pixel. all: written. none: not written. share: NEGATIVE_SHARE percent of them are written.</source>
<extracomment>createtiles NEGATIVES</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>With NEGATIVES=share: percentage of the tiles without a building that is written, drawn at random over all rasters.</source>
<extracomment>createtiles NEGATIVE_SHARE</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Random seed for NEGATIVE_SHARE: the same seed draws the same tiles.</source>
<extracomment>createtiles SEED</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>true: writes an instance mask for each tile into the folder inst/, with 1, 2, … for its buildings and 0 elsewhere: 16-bit PNG, 32-bit TIFF for a tile of more than 65535 buildings. Object metrics then need no polygons. In a shell write true or false.</source>
<extracomment>createtiles INSTANCES</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>true: OUTPUT is a dataset made by this algorithm with the same settings, and the new tiles are added to it: another area, or another raster. Its stretch is reused; existing tiles, filter results, splits and lists do not change. The new tiles are in no list until you filter and split again; KEEP_EXISTING of "Split dataset" then keeps the split of the other tiles. If the run fails or is cancelled, the dataset is unchanged. To append areas without any building, use a building layer without features, or a labelled area. In a shell write true or false.</source>
<extracomment>createtiles APPEND</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Writes contact_sheet.png into the dataset folder: two dozen tiles from all over the dataset with building outlines and hatched ignored pixels, to look at before training. As an output: its path, empty if there is none.</source>
<extracomment>createtiles CONTACT_SHEET</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>A new or empty folder for the dataset; to append, the folder of the dataset.</source>
<extracomment>createtiles OUTPUT</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The dataset folder, for the next step.</source>
<extracomment>createtiles DATASET</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The tile index: one polygon for each tile with its shares of building and nodata.</source>
<extracomment>createtiles INDEX</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Number of tiles in the dataset.</source>
<extracomment>createtiles TILE_COUNT</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Share of building pixels among the labelled pixels, from 0 to 1.</source>
<extracomment>createtiles BUILDING_SHARE</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>4.1 Evaluate model</source>
<extracomment>evaluatemodel DISPLAY_NAME</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>evaluate,accuracy,iou,kappa,precision,recall,confusion matrix,validation</source>
<extracomment>evaluatemodel TAGS</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Measures a model on the tiles of a dataset or on a raster: IoU, accuracy, kappa, precision and recall.</source>
<extracomment>evaluatemodel SHORT</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Applies the model to the validation, test or training tiles and counts all pixels except ignored ones in one confusion matrix. Beside the metrics of pixels there are those of whole buildings (also by size), the boundary IoU, the precision-recall curve, and the best threshold. Writes a report, a page without other files, for the screen and for printing: the result in a sentence, the scores, the tiles with the worst and the best result with hits, missed buildings and false alarms, the learning curves, settings and versions of a run, and the command that repeats the evaluation. Beside it are metrics.json, scores.csv and a table of the tiles (tiles.csv). A run remembers the threshold that was best on its validation tiles; the result with it on the tiles at hand is in the log. The log also shows the lines of buildseg's training notebook, where "Class Acc" is precision. If the tiles hold no building (or no background), its IoU, precision, recall and F1, the mean IoU and kappa are undefined: they are left empty, with a warning.

The model can be a run (its best checkpoint is used), an export folder, model.onnx, model.pdmodel or a .pdparams file.</source>
<extracomment>evaluatemodel ALG_DESC</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Run folder, export folder, or a model file: .onnx, .pdmodel, .pdiparams or .pdparams. The button … selects folders only; paste the path of a file.</source>
<extracomment>evaluatemodel MODEL</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Dataset folder. Empty: the dataset on which the run was trained; required for an export that is not in its run folder.</source>
<extracomment>evaluatemodel DATASET</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Tiles to evaluate on: val (validation), test or train.</source>
<extracomment>evaluatemodel SPLIT</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Raster to measure an exported model on, instead of a dataset. The model is applied as "Extract buildings from raster" does it, and the whole is compared with BUILDINGS: pixels at a probability of 0.5, boundaries within three pixels and one metre, and footprints as they are drawn by default, each building being found by at most one, with an IoU of at least 0.5. Buildings and footprints that touch nodata or the edge of the raster or of AREA do not count. Cancel at any time: the same call goes on with what is done.</source>
<extracomment>evaluatemodel RASTER</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Polygons of the buildings on the raster, in any CRS; the parts of a multipolygon are buildings of their own. With a selection and "Selected features only", only those.</source>
<extracomment>evaluatemodel BUILDINGS</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Polygons in which every building is in the building layer. Pixels outside, and nodata, do not count. Empty: the whole raster.</source>
<extracomment>evaluatemodel AREA</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>best: windows as "Extract buildings from raster" scores them. buildseg: the mask that the buildseg plugin makes with this model; it has no probabilities, so that there are no thresholds to compare, and nodata is black to it and counts.</source>
<extracomment>evaluatemodel MODE</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Model name of a .pdparams file that is not in a run folder.</source>
<extracomment>evaluatemodel ARCHITECTURE</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>auto: a GPU if Paddle finds one, else the CPU. gpu: the first GPU. gpu:0 to gpu:7: that GPU. Exported models run on the CPU.</source>
<extracomment>evaluatemodel DEVICE</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Folder for report.html, metrics.json and scores.csv. Empty: report in the run folder, report_test or report_train for these splits, report_raster for a raster; required for a model that is not a run. An earlier report in it is replaced; a folder with other files is refused.</source>
<extracomment>evaluatemodel OUTPUT</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Layer (.gpkg) of the tiles that were measured, with their building IoU, loss, and missed, false and true building pixels, styled by the IoU. rank 1 is the tile with the most wrong pixels. With SPLIT=train the first ranks are often tiles whose labels are wrong.</source>
<extracomment>evaluatemodel TILES</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Layer of the buildings that no footprint found (missed) and of the footprints that found no building (false alarm), with the IoU of the best partner, 0 without, and the area in m². Only with a raster.</source>
<extracomment>evaluatemodel ERRORS</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Mean IoU of both classes; empty if the tiles do not hold both.</source>
<extracomment>evaluatemodel MIOU</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Share of correctly classified pixels.</source>
<extracomment>evaluatemodel ACCURACY</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Cohen's kappa.</source>
<extracomment>evaluatemodel KAPPA</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>IoU of the building class: intersection over union of predicted and true building pixels.</source>
<extracomment>evaluatemodel BUILDING_IOU</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Share of the predicted building pixels that are building.</source>
<extracomment>evaluatemodel BUILDING_PRECISION</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Share of the true building pixels that were predicted.</source>
<extracomment>evaluatemodel BUILDING_RECALL</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>F1 (Dice) of the building class: the harmonic mean of its precision and recall.</source>
<extracomment>evaluatemodel BUILDING_F1</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>F1 of whole buildings: each true one is paired with at most one predicted one, of an IoU of at least 0.5. Empty without a true building.</source>
<extracomment>evaluatemodel OBJECT_F1</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Probability from which a pixel has to count as building for the largest building IoU on these tiles. Empty for .pdmodel files, which give no probabilities.</source>
<extracomment>evaluatemodel BEST_THRESHOLD</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>metrics.json with all metrics and the confusion matrix.</source>
<extracomment>evaluatemodel METRICS</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>report.html, for the screen and for printing; its title names the model.</source>
<extracomment>evaluatemodel REPORT</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>4.2 Export model for buildseg</source>
<extracomment>exportmodel DISPLAY_NAME</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>export,onnx,pdmodel,pdiparams,static,deploy,buildseg</source>
<extracomment>exportmodel TAGS</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Exports a trained model as ONNX and as static Paddle model for the buildseg plugin.</source>
<extracomment>exportmodel SHORT</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Writes model.onnx (for buildseg 0.2 and later) and model.pdmodel with model.pdiparams and deploy.yaml (for buildseg 0.1; Paddle 3.2 and later do not write these, and the export is ONNX alone then). It then runs the trained and both exported models on tiles of the dataset and compares their results; the export succeeds only if they agree. The numbers are in export.json.

In buildseg, choose model.onnx and give it rasters like those of the dataset: 8-bit red, green and blue at a similar resolution.</source>
<extracomment>exportmodel ALG_DESC</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Run folder (its best checkpoint is used) or a .pdparams file. The button … selects folders only; paste the path of a file.</source>
<extracomment>exportmodel MODEL</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Dataset with the tiles for the comparison. Empty: the dataset on which the run was trained.</source>
<extracomment>exportmodel DATASET</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Export folder. Empty: export in the run folder; required for a model that is not a run. An earlier export in it is replaced; a folder with other files is refused.</source>
<extracomment>exportmodel OUTPUT</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The export folder.</source>
<extracomment>exportmodel EXPORT</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>model.onnx, for buildseg 0.2 and later: gives the probabilities of the classes.</source>
<extracomment>exportmodel ONNX</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>model.pdmodel, topology for buildseg 0.1; empty where Paddle does not write it.</source>
<extracomment>exportmodel PDMODEL</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>model.pdiparams: the file to choose in buildseg 0.1.</source>
<extracomment>exportmodel PDIPARAMS</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>4.3 Extract buildings from raster</source>
<extracomment>extractbuildings DISPLAY_NAME</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>predict,inference,apply,segmentation,footprint,polygon,vectorize,mask,onnx</source>
<extracomment>extractbuildings TAGS</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Applies a model to a raster and draws the footprints of buildings on the map.</source>
<extracomment>extractbuildings SHORT</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Applies an exported model to a raster. The raster is prepared as the model's export says: the same bands, the same stretch to 8 bits, and the pixel size of the training tiles (resampled if it differs by more than a tenth). Windows overlap by a quarter. Nodata is not scored and stays nodata.

Each footprint has its area in m² on the ellipsoid, the mean probability, the number of vertices, whether it touches nodata or the edge of what was scored, whether its walls were straightened, and the name of the model. The layer is coloured by probability.

The work is done by the training environment; of its packages only numpy and onnxruntime are needed. Cancel at any time: finished strips of the raster are kept for a week, and the same call goes on with them.

To do the same with the buildseg plugin, use "Export model for buildseg" and "Prepare raster for a model"; MODE buildseg shows what it will give.</source>
<extracomment>extractbuildings ALG_DESC</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Raster in which buildings are to be found. An online layer (XYZ, WMS or WMTS) of the project works too: give an AREA or EXTENT, and check that the provider's terms, which the log shows, allow it. At most 100 million pixels are fetched, in each run anew; what the server does not give is nodata.</source>
<extracomment>extractbuildings INPUT</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Run folder with an export, export folder, or .onnx file. The button … selects folders only; paste the path of a file. Models of other programs work if they take 1 x 3 x H x W values and give 1 x C x H x W scores, of which the second are those of buildings.</source>
<extracomment>extractbuildings MODEL</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Polygons outside of which nothing is scored; the selected ones if there is a selection. Empty: the whole raster.</source>
<extracomment>extractbuildings AREA</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Rectangle outside of which nothing is scored.</source>
<extracomment>extractbuildings EXTENT</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>best: what finds buildings best; the other parameters are for it. buildseg: pixel by pixel the mask that the buildseg plugin (0.2 to 0.3.1) makes with this model of the raster that "Prepare raster for a model" makes of INPUT: blocks of 512 px that overlap by 16 px (buildseg's default; its scale is 1), black beyond the right and bottom edge, opened and closed three times with 3 x 3 px, without areas under 64 px, smoothed by a median of 5 x 5 px; a pixel is a building where one of its blocks says so. Nodata is black to buildseg and gets a class too. It has no probabilities: PROBABILITY is 0 or 1, and THRESHOLD, SEAMS and ORIENTATIONS have no effect. Footprints are drawn of its mask as REGULARISE, MIN_AREA and FILL_HOLES say; none, 0 and 0 give buildseg's own outlines. buildseg 0.1 stretches each block anew and gives another result.</source>
<extracomment>extractbuildings MODE</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>right_angles: walls in two directions at right angles, those of most of a building's outline. diagonals: also at 45 degrees to them. none: the outline of the pixels. Where straight walls would cover less than 80 % of the area they share with the mask, the simplified outline is kept, and that of the pixels for blobs of more than 10 000 vertices; the field regularised is false then.</source>
<extracomment>extractbuildings REGULARISE</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Buildings smaller than this are left out.</source>
<extracomment>extractbuildings MIN_AREA</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>From 0.005 to 1. Empty: the model's own, which gave the largest building IoU on the validation tiles (0.5 for a model that has none). A lower value finds more building area, and more that is none; a higher one keeps houses that stand close together apart (0.5 is worth a try in dense towns).</source>
<extracomment>extractbuildings THRESHOLD</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>crop: each window gives its inner part. blend: the mean of the windows over a pixel, in which the middle of a window counts most (Hann window); edges of windows show less.</source>
<extracomment>extractbuildings SEAMS</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>1: score each window once. 4: also flipped in both directions. 8: also turned by 90 degrees. The mean probability is taken, which takes 4 or 8 times as long; whether it finds more buildings depends on the model.</source>
<extracomment>extractbuildings ORIENTATIONS</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Courtyards smaller than this are filled.</source>
<extracomment>extractbuildings FILL_HOLES</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Size on the ground of the pixels that are fetched of an online layer. Empty: that of the model's training tiles.</source>
<extracomment>extractbuildings RESOLUTION</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>GeoTIFF: 1 building, 0 background, 255 nodata, in the pixel size of the model.</source>
<extracomment>extractbuildings MASK</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>GeoTIFF of bytes with a scale of 1/200: the probability in steps of 0.005, 255 nodata.</source>
<extracomment>extractbuildings PROBABILITY</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Layer of footprints: .gpkg, .geojson or .fgb.</source>
<extracomment>extractbuildings OUTPUT</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Python interpreter with numpy and onnxruntime. Empty: the environment variable BUILDSEG_TRAINER_PYTHON, else the environment that "Set up training environment" made.</source>
<extracomment>extractbuildings PYTHON</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Number of buildings.</source>
<extracomment>extractbuildings BUILDING_COUNT</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>2.3 Filter tiles</source>
<extracomment>filtertiles DISPLAY_NAME</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>filter,tile,background,empty,building,cloud,blur,duplicate,dataset,training</source>
<extracomment>filtertiles TAGS</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Keeps the tiles that hold enough building and enough background pixels to learn from.</source>
<extracomment>filtertiles SHORT</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Keeps a tile if both classes have more than a number of pixels and its largest building has more than an area: the rule of buildseg's training notebook, with its numbers as defaults. Further limits are off by default: shares of building and nodata and, among the advanced parameters, single colour, white, sharpness and duplicates, which need the images to be read. The log then shows the range of these values, to choose limits by, and the tile index gets them as sharpness, flat_share and white_share.

The names of the kept tiles are written to train2.txt; the tile index gets kept and reason for every tile and is shown on the map. No image is deleted, so you can run it again with other limits. Lists of a split that are no longer valid are removed; tiles appended since then do not invalidate them.

To decide on a tile yourself, choose yes or no for its field keep (in its form or the attribute table; elsewhere 1 or 0), save, and run this again: your choice takes precedence over every limit. Automatic, or null, leaves the tile to the limits.

Next: "Split dataset".</source>
<extracomment>filtertiles ALG_DESC</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>A dataset folder made by "Create image and mask tiles". As an output: the same folder, for the next step.</source>
<extracomment>filtertiles DATASET</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>A tile is kept only if it has more building pixels than this and more background pixels than this.</source>
<extracomment>filtertiles MIN_CLASS_PIXELS</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>A tile is kept only if the outline of its largest building encloses more pixels than this (area of the polygon through the centres of the outline's pixels, as OpenCV's contourArea).</source>
<extracomment>filtertiles MIN_BUILDING_PIXELS</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>A tile is kept only if at least this share of its labelled pixels is building. 0: no limit.</source>
<extracomment>filtertiles MIN_BUILDING_SHARE</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>A tile is kept only if at most this share of its labelled pixels is building. 100: no limit.</source>
<extracomment>filtertiles MAX_BUILDING_SHARE</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>A tile is kept only if at most this share of its pixels is ignored (nodata, or outside the labelled area). 100: no limit.</source>
<extracomment>filtertiles MAX_NODATA_SHARE</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>A tile is kept only if its most frequent colour has at most this share of its labelled pixels: drops water, fill and blank sheets. Colours are distinguished in steps of 8 of 256. 100: no limit, images are not read.</source>
<extracomment>filtertiles MAX_FLAT_SHARE</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>A tile is kept only if at most this share of its labelled pixels is white (240 or more in all three bands): drops clouds, snow and overexposed images. 100: no limit, images are not read.</source>
<extracomment>filtertiles MAX_WHITE_SHARE</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>A tile is kept only if the variance of the Laplacian of its grey values, over its labelled pixels, is at least this: drops blurred images. Sharpness depends on camera and pixel size, so look at the values in the log first. 0: no limit, images are not read.</source>
<extracomment>filtertiles MIN_SHARPNESS</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Of tiles whose images have exactly the same pixels only one is kept: the one whose keep is true, else the first by name. In a shell write true or false.</source>
<extracomment>filtertiles DUPLICATES</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The tile index tiles.gpkg, with kept and reason of every tile.</source>
<extracomment>filtertiles INDEX</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Number of tiles kept.</source>
<extracomment>filtertiles KEPT_COUNT</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Number of tiles dropped.</source>
<extracomment>filtertiles DROPPED_COUNT</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>2.2 Import images and masks</source>
<extracomment>importdataset DISPLAY_NAME</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>import,zip,archive,image,mask,label,dataset,building,training</source>
<extracomment>importdataset TAGS</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Imports ready-made images and masks, from zip archives or folders, into a dataset.</source>
<extracomment>importdataset SHORT</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Takes a zip archive (also one split into volumes: .z01, .z02, … and .zip, or .zip.001, …), a folder of archives, or folders of images and masks (jpg, png, tif, bmp), and writes the same dataset folder as "Create image and mask tiles". Nothing is unpacked to disk, and malicious archives are refused.

Images are recognised by a folder name with img, image or images, masks by one with gt, mask or label, or both by a word of the file name (12_sat.jpg, 12_mask.png; tile_img_0.png, tile_mask_0.png; the last such word counts first); the rest of the name is the same for an image and its mask. Lists with lines "image mask" are used if present; if lists for training and validation name every pair once, they become the split.

Masks become 0 background, 1 building and 255 ignored by one rule for the whole import, which the log shows: of 0 and one other value (1, 255, a colour) the other is building; if masks hold both 1 and 255, 255 is ignored; black and white with smooth edges is thresholded halfway. If that is ambiguous, give BUILDING_VALUE.

Unusable pairs are skipped with a warning; imported.csv lists the source of each tile. RGB JPEG files are copied as they are. Georeferenced images keep their location in the tile index.

If an import was interrupted (a crash, a power cut), run it again: its files in OUTPUT are removed first. A complete dataset, other files and the folder of a running process are never touched.

Next: "Filter tiles".</source>
<extracomment>importdataset ALG_DESC</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>A zip archive, any volume of a split one, or a folder with archives or with images and masks. The button … selects folders only; paste the path of an archive.</source>
<extracomment>importdataset INPUT</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Name of the folder with the images, if it is not one of the usual names.</source>
<extracomment>importdataset IMAGE_FOLDER</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Name of the folder with the masks, if it is not one of the usual names.</source>
<extracomment>importdataset MASK_FOLDER</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Value or colour (red,green,blue) of buildings in the masks. Empty: detected from the masks.</source>
<extracomment>importdataset BUILDING_VALUE</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Value or colour of mask pixels to ignore in training. Empty: 255 if masks hold both 1 and 255, else none.</source>
<extracomment>importdataset IGNORE_VALUE</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>auto: jpeg if any image is one, else png. jpeg: small files; JPEG images are copied as they are, others are encoded. png: lossless.</source>
<extracomment>importdataset IMAGE_FORMAT</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Quality from 1 to 100 of images that are encoded as JPEG.</source>
<extracomment>importdataset JPEG_QUALITY</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>A new or empty folder for the dataset.</source>
<extracomment>importdataset OUTPUT</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The tile index: one row for each tile with its shares of building and ignored pixels, and its outline if the image is georeferenced.</source>
<extracomment>importdataset INDEX</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Number of tiles imported.</source>
<extracomment>importdataset TILE_COUNT</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>2.6 Prepare raster for a model</source>
<extracomment>prepareraster DISPLAY_NAME</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>raster,stretch,8 bit,rgb,band,contrast,convert,predict,vrt,cog,dataset</source>
<extracomment>prepareraster TAGS</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Converts a raster to the bands, the 8-bit values and the pixel size that a model expects.</source>
<extracomment>prepareraster SHORT</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Converts a raster to the 8-bit RGB image that "Create image and mask tiles" would have cut from it for the dataset of the model, pixel by pixel: the same bands, the stretch in dataset.json for rasters with more than 8 bits, expanded palettes, a single band as grey, nodata as black; and the pixel size of the tiles, since a model recognises buildings in the size it was trained on. The measured accuracy of a model holds for such images only.

A .vrt refers to the raster and takes no time to write, however large the raster is; do not move the raster. A .tif is a copy: a cloud-optimised GeoTIFF, tiled, lossless, with overviews.

Give the dataset or the model: an exported model contains its recipe, so that the dataset is not needed.</source>
<extracomment>prepareraster ALG_DESC</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Raster to which a model is to be applied.</source>
<extracomment>prepareraster INPUT</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Dataset folder on which the model was trained. Leave it empty if you give MODEL.</source>
<extracomment>prepareraster DATASET</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Instead of a dataset: a run folder, an export folder, or a model file (.onnx, .pdmodel, .pdparams) in one of these. The button … selects folders only; paste the path of a file.</source>
<extracomment>prepareraster MODEL</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>auto: resample if the ground size of the pixels differs by more than a tenth from the dataset's, or if its tiles were resampled. always: to exactly the dataset's pixel size. never: keep the raster's pixels, with a warning if they differ.</source>
<extracomment>prepareraster RESAMPLE</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>File to write: .vrt (takes no time, refers to the raster) or .tif (a copy).</source>
<extracomment>prepareraster OUTPUT</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>1.1 Set up training environment</source>
<extracomment>setupenvironment DISPLAY_NAME</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>install,setup,environment,paddle,paddleseg,cuda,gpu,pip,venv</source>
<extracomment>setupenvironment TAGS</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Installs PaddlePaddle and PaddleSeg into a separate Python environment and verifies it by one training step.</source>
<extracomment>setupenvironment SHORT</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Training runs in a Python environment of its own, never in QGIS's Python. This algorithm creates it: a virtual environment with one tested set of package versions (about 1.3 GB on disk; 150 MB where models are applied only, see the purpose). It then trains one real step, or applies a model, and only if that succeeds is the environment remembered for the other algorithms.

Run it again to check the environment and to repair what is missing or broken. For computers without a network, give a folder of wheels.

The CUDA choices install Paddle's GPU packages from Paddle's own package index: about 4 GB to download, 9 GB on disk. With DEVICE=auto an environment that works is kept; a GPU build that does not train is replaced by the next that suits the card, and in the end by the CPU's, with a warning. GPUs have not been verified on hardware yet.</source>
<extracomment>setupenvironment ALG_DESC</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Folder of the environment. Empty: in your QGIS profile. An existing environment is checked, and repaired or rebuilt if necessary; other files in the folder are not touched.</source>
<extracomment>setupenvironment FOLDER</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>train: everything. apply: only "Extract buildings from raster", with exported models and on the CPU: numpy and onnxruntime, about 150 MB, for Python 3.9 to 3.14. An environment for training does that as well, and is kept.</source>
<extracomment>setupenvironment PURPOSE</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>cpu: CPU packages. cu118: for NVIDIA cards GTX 10xx to V100, and newer ones with a driver before 550. cu126: RTX 20xx to 40xx and H100. cu129: RTX 50xx, experimental; it trains, a model is exported by another environment. auto: by the card, its driver and the platform, else cpu. As an output: the device the environment was made for.</source>
<extracomment>setupenvironment DEVICE</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>A Python 3.9 to 3.13 on which the environment is based. Empty: the first suitable one on this computer; where there is none, uv brings Python 3.12 into the folder of the environment (its variables, such as UV_PYTHON_INSTALL_MIRROR, count).</source>
<extracomment>setupenvironment INTERPRETER</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Folder with the wheels of all required packages, for computers without a network. Where no Python on the computer fits, it also has to hold the wheel of uv, and in a subfolder the archive of Python, as in a mirror of its releases. Empty: they are downloaded.</source>
<extracomment>setupenvironment WHEELS</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Python interpreter of the environment, as "Train model" and the others take it; the environment variable BUILDSEG_TRAINER_PYTHON takes precedence where it is set.</source>
<extracomment>setupenvironment PYTHON</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>2.4 Split dataset</source>
<extracomment>splitdataset DISPLAY_NAME</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>split,train,validation,test,block,fold,cross-validation,partition,dataset</source>
<extracomment>splitdataset TAGS</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Splits the kept tiles into training, validation and optionally test tiles, by location.</source>
<extracomment>splitdataset SHORT</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Writes train.txt, val.txt and optionally test.txt, and the split of each tile into the tile index, which is shown on the map. The log shows the number of tiles and the building share of each split, and how many pixels the splits share.

blocks: the ground is divided into square blocks of tiles, some of which are drawn at random. source: whole rasters are drawn. polygons: the tiles in your polygons are for validation. attribute: a field of the tile index names the split, for example the field split after manual edits. With all of these no pixel of a validation or test tile is in a training tile: tiles that overlap another split or lie within the guard band are left out of all lists, so that the accuracy is that on unseen ground. Blocks and rasters are drawn so that the splits have similar building shares.

shuffle is the rule of buildseg's training notebook: the lines of train2.txt are shuffled with the seed, and the first ones are for validation. Neighbouring and overlapping tiles then make its accuracy look better than it is. With seed 24 and 5000 validation tiles its lists are those of the notebook, byte by byte.

For cross-validation set the number of folds: each fold validates on another part of the ground, without leaks.

Next: "Train model".</source>
<extracomment>splitdataset ALG_DESC</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>A dataset folder. Without a filter step every tile counts as kept. As an output: the same folder, for the next step.</source>
<extracomment>splitdataset DATASET</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>blocks: by location. shuffle: at random, as in the notebook. source: by raster. polygons: the tiles in REGIONS are for validation. attribute: by a field of the tile index.</source>
<extracomment>splitdataset METHOD</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Share of the kept tiles for validation. Not used with polygons, attribute and folds.</source>
<extracomment>splitdataset VALIDATION_PERCENT</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Number of validation tiles instead of a percentage; with blocks and source the nearest possible number. 0: by percentage. As an output: the number of validation tiles.</source>
<extracomment>splitdataset VALIDATION_COUNT</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Share of the kept tiles for a final test. 0: no test tiles.</source>
<extracomment>splitdataset TEST_PERCENT</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Training tiles nearer than this to a validation or test tile, and test tiles nearer than this to a validation tile, are left out; in pixels of the tiles. 0: only tiles that share a pixel; 1: also those that touch. Not for shuffle.</source>
<extracomment>splitdataset GUARD</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>For the method polygons: tiles that overlap one of these polygons are for validation, all others for training. To use the selected features only, tick that option.</source>
<extracomment>splitdataset REGIONS</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Text field of the polygons with the split of their tiles: train, val or test; empty means val. Where polygons disagree, val takes precedence, then test. Without a field all are for validation.</source>
<extracomment>splitdataset REGION_FIELD</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>For the method attribute: text field of tiles.gpkg that holds train, val or test (also validation and training); tiles with an empty field are left out. split, the default, is the field that this algorithm fills: edit it, save, and run with this method.</source>
<extracomment>splitdataset FIELD</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Width and height of a block in tiles, for the method blocks. 0: chosen so that the requested shares can be met.</source>
<extracomment>splitdataset BLOCK_SIZE</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Random seed: the same seed gives the same lists.</source>
<extracomment>splitdataset SEED</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Number of folds for cross-validation, for blocks or source: writes fold_1_train.txt, fold_1_val.txt and so on; every tile validates in one fold at most, which is in the field fold of the tile index. 0: none.</source>
<extracomment>splitdataset FOLDS</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Fold of which train.txt and val.txt are made, counted from 1. Not used without folds.</source>
<extracomment>splitdataset FOLD</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Tiles that have a split keep it, and only the others, such as appended ones, are split; percentages and numbers refer to these. New tiles that would leak into existing ones are left out. If no tile has a split yet, all are split. For blocks, source and polygons, without folds.</source>
<extracomment>splitdataset KEEP_EXISTING</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The tile index tiles.gpkg, with the split of every tile, or in reason why it has none.</source>
<extracomment>splitdataset INDEX</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Number of training tiles.</source>
<extracomment>splitdataset TRAIN_COUNT</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Number of test tiles.</source>
<extracomment>splitdataset TEST_COUNT</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Number of kept tiles that are in no list, because they share pixels with a validation or test tile, lie within the guard band, or have an empty field.</source>
<extracomment>splitdataset LEFT_OUT_COUNT</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Number of pixels that tiles of different splits share, summed over pairs of tiles and over folds; 0 except with shuffle.</source>
<extracomment>splitdataset SHARED_PIXELS</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>3.3 Stop training</source>
<extracomment>stoptraining DISPLAY_NAME</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>stop,cancel,abort,run,training</source>
<extracomment>stoptraining TAGS</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Stops a training run after saving a checkpoint.</source>
<extracomment>stoptraining SHORT</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Works from any QGIS or shell on the same computer. The run ends after its current iteration and saves a checkpoint, so that "Train model" can resume it. A second request, when the first is older than a minute and than four iterations, kills the process.</source>
<extracomment>stoptraining ALG_DESC</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Run folder. As an output: the same folder.</source>
<extracomment>stoptraining RUN</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Time to wait for the end of the run, in seconds.</source>
<extracomment>stoptraining TIMEOUT</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>State of the run afterwards: CANCELLED, or still RUNNING if it did not end in time.</source>
<extracomment>stoptraining STATE</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>3.2 Training status</source>
<extracomment>trainingstatus DISPLAY_NAME</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>status,progress,run,training,monitor</source>
<extracomment>trainingstatus TAGS</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Shows state, iteration, loss and best metrics of a training run.</source>
<extracomment>trainingstatus SHORT</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Reads a run folder, from any QGIS or shell on the same computer, and changes nothing. A run whose process has died is reported as INTERRUPTED: resume it with "Train model".</source>
<extracomment>trainingstatus ALG_DESC</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Run folder. Empty: the run that was last started or resumed in this QGIS profile. As an output: the folder that was read.</source>
<extracomment>trainingstatus RUN</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>QUEUED, RUNNING, FINISHED, CANCELLED, FAILED or INTERRUPTED.</source>
<extracomment>trainingstatus STATE</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Last iteration.</source>
<extracomment>trainingstatus ITERATION</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Iterations planned.</source>
<extracomment>trainingstatus ITERATIONS</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Mean IoU of the best checkpoint so far on the validation tiles.</source>
<extracomment>trainingstatus BEST_MIOU</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Building IoU of the best checkpoint so far on the validation tiles.</source>
<extracomment>trainingstatus BEST_BUILDING_IOU</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>3.1 Train model</source>
<extracomment>trainmodel DISPLAY_NAME</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>train,segmentation,deep learning,paddle,paddleseg,neural network,gpu,building</source>
<extracomment>trainmodel TAGS</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Trains a PaddleSeg model on a dataset, in a background process that outlives QGIS.</source>
<extracomment>trainmodel SHORT</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Starts the training in a separate process. With "Wait" it shows iteration, loss, validation mIoU and remaining time until the training ends; cancelling stops the run and keeps a checkpoint. Without "Wait" it returns the run folder at once and the training continues, even after QGIS is closed: monitor it with "Training status", stop it with "Stop training".

A GPU is used if Paddle finds one, otherwise all CPU cores. Dataset, disk and settings are checked before the first iteration, and all problems are reported together. The run folder holds the configuration, a sheet of augmented samples (samples.jpg), the log, the metrics of every validation (metrics.csv) and the last and the best checkpoint. To continue a stopped or killed run, give its folder as "Run folder to resume".

Presets fill every field that you leave empty. quick: minutes, even on a CPU, for a first look. standard: a real training; hours to days on a CPU. notebook: the values of buildseg's training notebook (which starts from trained weights; with random ones two epochs teach little).

Next: "Evaluate model" and "Export model for buildseg".</source>
<extracomment>trainmodel ALG_DESC</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Dataset folder with train.txt and val.txt. Not needed to resume a run, unless the dataset was moved.</source>
<extracomment>trainmodel DATASET</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>bisenet_v2: fast, the choice for a CPU. ocrnet_hrnet_w18: more accurate, about five times slower on a CPU. segformer_b2: the most accurate with good initial weights and much data, about twelve times slower on a CPU. The README lists all models with parameters, speed and memory.</source>
<extracomment>trainmodel MODEL</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>PaddleSeg YAML file whose section "model" describes another network, used instead of MODEL. Only PaddleSeg's own components are built from it; it cannot run code. On a CPU several networks of MODEL train up to four times as fast as the same network from a YAML file.</source>
<extracomment>trainmodel MODEL_CONFIG</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Values of all fields that are left empty.</source>
<extracomment>trainmodel PRESET</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Initial weights. none: random. imagenet: a backbone trained on ImageNet, downloaded once. file: WEIGHTS_FILE. run: the best checkpoint of WEIGHTS_RUN.</source>
<extracomment>trainmodel WEIGHTS</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>A .pdparams file for WEIGHTS=file. It cannot run code; weights that do not fit the model are reported and skipped.</source>
<extracomment>trainmodel WEIGHTS_FILE</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Folder of an earlier run of the same model, for WEIGHTS=run.</source>
<extracomment>trainmodel WEIGHTS_RUN</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The backbone keeps its initial weights for this many iterations, so that an untrained head does not spoil them. Not for models without a backbone, such as bisenet_v2.</source>
<extracomment>trainmodel FREEZE_ITERATIONS</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Number of passes over the training tiles. Empty: standard 50, notebook 2. Ignored when ITERATIONS is given.</source>
<extracomment>trainmodel EPOCHS</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Number of optimizer steps. Each takes one batch, or several with ACCUMULATION, PROCESSES or NODES. 0: from EPOCHS if given, else from the preset (quick has 260 iterations, standard 50 epochs, notebook 2).</source>
<extracomment>trainmodel ITERATIONS</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The training ends after this many minutes, with a validation and a checkpoint. After a twentieth of that time, and again after half of it, the iterations that fit are planned from their pace, never more than asked for by EPOCHS, ITERATIONS or the preset, so that the learning rate has come down at the end. The run keeps the plan: a resume follows it, unless it changes this limit, EPOCHS or ITERATIONS. To continue such a run, resume it with a larger limit.</source>
<extracomment>trainmodel TIME_LIMIT</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Tiles per batch and process. Smaller batches need less memory. Empty: quick 4, standard 8, notebook 16. 0: the largest batch that fits into memory, found by trial; at most 16 on a CPU, where larger ones are not faster.</source>
<extracomment>trainmodel BATCH_SIZE</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Batches whose gradients are accumulated for one iteration: nearly as good as a batch that many times as large, without its memory (batch normalisation, and losses that compare pixels, still see one batch at a time).</source>
<extracomment>trainmodel ACCUMULATION</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Side of the square that the network sees in training, in pixels: a random crop of the tile, or the whole tile resized under the notebook preset. A multiple of 32. Empty: quick 384, standard 512, notebook 512.</source>
<extracomment>trainmodel INPUT_SIZE</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>none. flips: flips and rotations by 90 degrees. nadir: also scale and colour. strong: also any angle, blur and noise. notebook: as in the training notebook. Empty: quick flips, standard nadir, notebook notebook.</source>
<extracomment>trainmodel AUGMENTATION</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The steps themselves instead of AUGMENTATION, for example: horizontal_flip prob=0.5; right_angle; scale min=0.8 max=1.25; colour brightness=0.3. Steps with options and defaults: horizontal_flip prob=0.5; vertical_flip prob=0.5; right_angle (rotated by 0, 90, 180 or 270 degrees); rotation max_degrees=15; scale min=0.75 max=1.33; scale_aspect min_scale=0.5 aspect_ratio=0.33 (the notebook's); colour brightness=0.2 contrast=0.2 saturation=0.2 hue=5 prob=0.8; blur prob=0.1; noise deviation=5 prob=0.3.</source>
<extracomment>trainmodel AUGMENTATION_STEPS</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Losses and their weights, for example: bce weight=2; dice; lovasz_hinge. The default weight is 1. bce, cross_entropy, dice, lovasz_hinge, lovasz_softmax, focal gamma=2 (easy pixels count less), ohem threshold=0.7 min_share=0.1 (only the hardest pixels count), boundary width=3 factor=4 (pixels near outlines count more). Empty: quick and standard bce; dice, notebook bce weight=2; dice; lovasz_hinge.</source>
<extracomment>trainmodel LOSSES</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>balanced: weights inverse to the pixel counts of the classes in the training tiles, for the losses bce, cross_entropy, focal, ohem and boundary (dice and the Lovász losses balance classes by themselves).</source>
<extracomment>trainmodel CLASS_WEIGHTS</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>adamw or sgd (momentum 0.9). Empty: adamw.</source>
<extracomment>trainmodel OPTIMIZER</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Empty: 0.01 for adamw, 0.00004 for sgd.</source>
<extracomment>trainmodel WEIGHT_DECAY</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Peak learning rate. Empty: quick and standard the model's own for these initial weights, notebook 0.00003.</source>
<extracomment>trainmodel LEARNING_RATE</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Runs a learning rate range test before the training, restores the weights, and takes a rate between the one where the loss falls fastest and a tenth of the one where it is lowest. The curve is kept as learning_rate_search.csv in the run folder.</source>
<extracomment>trainmodel FIND_LEARNING_RATE</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Decay of the learning rate: polynomial, cosine, step (divided by ten after each third), constant, or notebook. Empty: quick and standard polynomial, notebook notebook.</source>
<extracomment>trainmodel SCHEDULE</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Share of the iterations over which the learning rate rises from 0. Empty: the preset's (quick 4, standard 5, notebook none), or that of a given SCHEDULE (5, notebook none).</source>
<extracomment>trainmodel WARMUP_PERCENT</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Gradients with a larger global norm are scaled down to this one; helps against spikes of the loss. 0: off.</source>
<extracomment>trainmodel GRADIENT_CLIP</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>For example 0.999: validation, best checkpoint and export use an exponential moving average of the weights, which is often slightly better. 0: the weights themselves.</source>
<extracomment>trainmodel EMA_DECAY</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>fp32, or on a GPU mixed precision in fp16 or bf16, which is faster and needs less memory on newer GPUs. Not verified on hardware.</source>
<extracomment>trainmodel PRECISION</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Iterations between validations, at which the best checkpoint is chosen. Empty: quick 2 validations per run, standard 25, notebook 5.</source>
<extracomment>trainmodel EVALUATION_INTERVAL</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Epochs between validations, used when EVALUATION_INTERVAL is empty.</source>
<extracomment>trainmodel EVALUATION_EPOCHS</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Metric by which the best checkpoint is chosen: building IoU, mean IoU, or validation loss.</source>
<extracomment>trainmodel BEST_METRIC</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Early stopping: the training ends after this many validations in a row without a better checkpoint. 0: off. The log warns when the run has too few validations for it.</source>
<extracomment>trainmodel PATIENCE</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Number of last checkpoints to keep, besides the best one. If the last one is damaged, a resume takes the one before. Checkpoints are written at validations, and every ten minutes when these are further apart.</source>
<extracomment>trainmodel KEEP_CHECKPOINTS</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>auto: a GPU if Paddle finds one, else the CPU. gpu: the first GPU, or with PROCESSES one for each process. gpu:0 to gpu:7: that GPU.</source>
<extracomment>trainmodel DEVICE</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Threads that read and augment tiles. Empty or 0: one on a CPU, up to eight with a GPU.</source>
<extracomment>trainmodel WORKERS</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Training processes on this machine, one for each GPU; each takes its own batches. Linux only. Several GPUs are not verified on hardware.</source>
<extracomment>trainmodel PROCESSES</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Machines that train together. The log shows the command for the others; run folder and dataset must have the same path on all of them. Not verified on hardware.</source>
<extracomment>trainmodel NODES</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>For several machines: address of this one and a free port, for example 192.168.1.10:6170.</source>
<extracomment>trainmodel MASTER</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Seed of all random numbers: on a CPU with the same number of threads the same seed gives the same model.</source>
<extracomment>trainmodel SEED</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>true: returns when the training ends. false: returns at once, and the training continues on its own. In a shell write true or false (no and off mean true). Closing QGIS asks to cancel running tasks, and a training that is waited for is then stopped (and can be resumed); it survives a crash of QGIS, and with WAIT=false also its closing. Without waiting, dataset and runs must not be in Processing's temporary folder.</source>
<extracomment>trainmodel WAIT</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Folder of a stopped, killed or finished run. Its own settings are used; only DATASET (the same one at another place), EPOCHS or ITERATIONS (upwards only), TIME_LIMIT, EVALUATION_INTERVAL or EVALUATION_EPOCHS, PATIENCE, KEEP_CHECKPOINTS, WORKERS and DEVICE can change. A field with its default keeps the run's value, which the log names if it differs: to lift a limit, give a large number; to leave the CPU, give DEVICE=gpu. More iterations stretch the learning rate schedule, which then continues at a higher rate, named in the log. All other values are ignored with a warning. The dataset must have the lists with which the run started.</source>
<extracomment>trainmodel RESUME</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Folder in which the run folder is made, named by model and time. Empty: buildseg_trainer/runs in your home folder.</source>
<extracomment>trainmodel OUTPUT</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Run folder, for the next step.</source>
<extracomment>trainmodel RUN</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Mean IoU of the best checkpoint on the validation tiles.</source>
<extracomment>trainmodel BEST_MIOU</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Building IoU of the best checkpoint on the validation tiles.</source>
<extracomment>trainmodel BEST_BUILDING_IOU</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>missed</source>
<extracomment>label</extracomment>
<translation>漏检</translation>
</message>
<message>
<source>false alarm</source>
<extracomment>label</extracomment>
<translation>误检</translation>
</message>
<message>
<source>under 0.6</source>
<extracomment>label</extracomment>
<translation>低于 0.6</translation>
</message>
<message>
<source>0.6 to 0.7</source>
<extracomment>label</extracomment>
<translation>0.6 至 0.7</translation>
</message>
<message>
<source>0.7 to 0.8</source>
<extracomment>label</extracomment>
<translation>0.7 至 0.8</translation>
</message>
<message>
<source>0.8 to 0.9</source>
<extracomment>label</extracomment>
<translation>0.8 至 0.9</translation>
</message>
<message>
<source>0.9 to 1.0</source>
<extracomment>label</extracomment>
<translation>0.9 至 1.0</translation>
</message>
<message>
<source>under 0.4</source>
<extracomment>label</extracomment>
<translation>低于 0.4</translation>
</message>
<message>
<source>0.4 to 0.55</source>
<extracomment>label</extracomment>
<translation>0.4 至 0.55</translation>
</message>
<message>
<source>0.55 to 0.7</source>
<extracomment>label</extracomment>
<translation>0.55 至 0.7</translation>
</message>
<message>
<source>0.7 to 0.85</source>
<extracomment>label</extracomment>
<translation>0.7 至 0.85</translation>
</message>
<message>
<source>0.85 to 1</source>
<extracomment>label</extracomment>
<translation>0.85 至 1</translation>
</message>
<message>
<source>Training</source>
<extracomment>label</extracomment>
<translation>训练</translation>
</message>
<message>
<source>Validation</source>
<extracomment>label</extracomment>
<translation>验证</translation>
</message>
<message>
<source>Test</source>
<extracomment>label</extracomment>
<translation>测试</translation>
</message>
<message>
<source>Left out by the split</source>
<extracomment>label</extracomment>
<translation>划分时排除</translation>
</message>
<message>
<source>Dropped by the filter</source>
<extracomment>label</extracomment>
<translation>被过滤剔除</translation>
</message>
<message>
<source>Kept</source>
<extracomment>label</extracomment>
<translation>保留</translation>
</message>
<message>
<source>Not filtered yet</source>
<extracomment>label</extracomment>
<translation>尚未过滤</translation>
</message>
<message>
<source>not filtered yet</source>
<extracomment>label</extracomment>
<translation>尚未过滤</translation>
</message>
<message>
<source>yes</source>
<extracomment>label</extracomment>
<translation>是</translation>
</message>
<message>
<source>no</source>
<extracomment>label</extracomment>
<translation>否</translation>
</message>
<message>
<source>none</source>
<extracomment>label</extracomment>
<translation>无</translation>
</message>
<message>
<source>train</source>
<extracomment>label</extracomment>
<translation>训练</translation>
</message>
<message>
<source>val</source>
<extracomment>label</extracomment>
<translation>验证</translation>
</message>
<message>
<source>test</source>
<extracomment>label</extracomment>
<translation>测试</translation>
</message>
<message>
<source>automatic, by the limits</source>
<extracomment>label</extracomment>
<translation>自动（按限值）</translation>
</message>
<message>
<source>yes, always</source>
<extracomment>label</extracomment>
<translation>是，始终</translation>
</message>
<message>
<source>no, never</source>
<extracomment>label</extracomment>
<translation>否，从不</translation>
</message>
</context>
<context>
<name>messages</name>
<message>
<source>{0} is '{1}', which is not a number; give one, or leave it empty.</source>
<extracomment>{0}: name, {1}: value</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>layer of unsure polygons</source>
<translation type="unfinished" />
</message>
<message>
<source>The band numbers {0} are not understood; give three, for red, green and blue, such as 1,2,3, or a single one.</source>
<translation type="unfinished" />
</message>
<message>
<source>The stretch range {0} is not understood; give numbers with commas between them, such as 2,98.</source>
<translation type="unfinished" />
</message>
<message>
<source>TILES is given with a RASTER, which has no tiles; leave one of them empty.</source>
<translation type="unfinished" />
</message>
<message>
<source>The model does not say which pixel size it expects; give the RESOLUTION in metres.</source>
<translation type="unfinished" />
</message>
<message>
<source>The pixels of {0} are fetched from its server; make sure that its terms allow that: {1}</source>
<translation type="unfinished" />
</message>
<message>
<source>the layer names none.</source>
<translation type="unfinished" />
</message>
<message>
<source>RESOLUTION has no effect, since the raster is not an online layer.</source>
<translation type="unfinished" />
</message>
<message>
<source>buildseg has no {0}: with MODE buildseg the given {0} has no effect.</source>
<translation type="unfinished" />
</message>
<message>
<source>No polygon of the {0} {1} can be brought from {2} to {3}, for example at {4}; check the CRS of both layers.</source>
<translation type="unfinished" />
</message>
<message>
<source>The layer {0} has more nodata values than one: {1} is not used; give NODATA to take another value, or save the layer with one value (Export &gt; Save As).</source>
<translation type="unfinished" />
</message>
<message>
<source>The coordinates of the {0} {1}, such as {2}, cannot be in its CRS {3} ({4}); set the CRS they are in with Layer &gt; Set CRS of Layer…, or save the layer with it.</source>
<translation type="unfinished" />
</message>
<message>
<source>The {0} {1} is the tile index of a dataset; choose the layer that holds the buildings.</source>
<translation type="unfinished" />
</message>
<message>
<source>The {0} {1} holds {2}, not polygons; choose a layer of polygons.</source>
<translation type="unfinished" />
</message>
<message>
<source>The {0} {1} has no geometries; choose a layer of polygons.</source>
<translation type="unfinished" />
</message>
<message>
<source>The {0} {1} has no coordinate reference system; set it with Layer &gt; Set CRS of Layer…, or save the layer with one.</source>
<translation type="unfinished" />
</message>
<message>
<source>{0} features of the {1} {2} cannot be brought to the CRS of the rasters and were skipped, for example at {3}.</source>
<translation type="unfinished" />
</message>
<message>
<source>{0} ({1}) is a vector layer, not a raster; choose georeferenced images.</source>
<translation type="unfinished" />
</message>
<message>
<source>The pixels of {0}, a layer of the provider {1}, cannot be read at full resolution; export it to a GeoTIFF first.</source>
<translation type="unfinished" />
</message>
<message>
<source>The filter {0} is not an expression ({1}); correct FILTER.</source>
<translation type="unfinished" />
</message>
<message>
<source>The filter {0} cannot be evaluated ({1}); correct FILTER.</source>
<translation type="unfinished" />
</message>
<message>
<source>The filter {0} names the field {1}, which the layer {2} does not have; its fields are {3}: correct FILTER, or the encoding of the layer where names are garbled.</source>
<translation type="unfinished" />
</message>
<message>
<source>The layer {0} cannot be opened; check that QGIS shows it.</source>
<extracomment>{0}: layer.name</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>{0} is an online layer: give an AREA or an EXTENT, to limit what is fetched.</source>
<extracomment>{0}: layer.name</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The AREA and EXTENT leave nothing of {0}; choose others.</source>
<extracomment>{0}: layer.name</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>RASTER and DATASET are both given; a model is measured on one of them, so leave one empty.</source>
<translation type="unfinished" />
</message>
<message>
<source>RASTER is given without BUILDINGS; give the polygons of its buildings, too.</source>
<translation type="unfinished" />
</message>
<message>
<source>ERRORS is {0}, the file of {1}; choose another file.</source>
<extracomment>{0}: errors, {1}: name</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>{0} is given without a RASTER; give both, or a DATASET alone.</source>
<extracomment>{0}: name</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>layer of regions</source>
<translation type="unfinished" />
</message>
<message>
<source>PaddleSeg configuration (*.yml *.yaml)</source>
<translation type="unfinished" />
</message>
<message>
<source>Paddle weights (*.pdparams)</source>
<translation type="unfinished" />
</message>
<message>
<source>No run is given, and none has been started in this profile yet; give a run folder (RUN).</source>
<translation type="unfinished" />
</message>
<message>
<source>No dataset is given; name the dataset folder (DATASET), or a run to resume (RESUME).</source>
<translation type="unfinished" />
</message>
<message>
<source>Balanced class weights count the pixels of all training tiles in the tile index, which lacks some; make the dataset again, or choose CLASS_WEIGHTS=none.</source>
<translation type="unfinished" />
</message>
<message>
<source>folder of runs</source>
<translation type="unfinished" />
</message>
<message>
<source>in a CRS of its own</source>
<translation type="unfinished" />
</message>
<message>
<source>which takes both datums for the same</source>
<translation type="unfinished" />
</message>
<message>
<source>The coordinate operation from the {0} to the CRS of the rasters, {1}, is accurate to {2} m, that is {3} pixels; compare masks and images, and where they differ, choose another operation in Project &gt; Properties &gt; Transformations.{4}</source>
<translation type="unfinished" />
</message>
<message>
<source> With {0} installed for PROJ it would be {1} m.</source>
<translation type="unfinished" />
</message>
<message>
<source>No coordinate operation that PROJ has at hand from the {0} to the CRS of the rasters is made for the place of the rasters, so masks may lie tens of metres off; compare them with the images, and choose an operation in Project &gt; Properties &gt; Transformations, or give data in the same CRS.{1}</source>
<translation type="unfinished" />
</message>
<message>
<source>The coordinate operation that the project names from the {0} to the CRS of the rasters, {1}, is not made for the place of the rasters, so masks may lie tens of metres off; choose another in Project &gt; Properties &gt; Transformations: {2} is accurate to {3} m there.</source>
<translation type="unfinished" />
</message>
<message>
<source>The EXTENT {0} cannot be in {1} ({2}); give the numbers of that CRS, or name theirs behind them, as in {3} [{4}].</source>
<translation type="unfinished" />
</message>
<message>
<source>{0} layers and none of polygons ({1})</source>
<translation type="unfinished" />
</message>
<message>
<source>{0} layers of polygons ({1})</source>
<translation type="unfinished" />
</message>
<message>
<source>The {0} {1} is a file with {2}; {3}.</source>
<translation type="unfinished" />
</message>
<message>
<source>choose another file</source>
<translation type="unfinished" />
</message>
<message>
<source>name one of them, as in {0}|layername={1}</source>
<translation type="unfinished" />
</message>
<message>
<source>{0} cannot be written ({1}); choose a folder you may write to.</source>
<extracomment>{0}: path, {1}: error.strerror or error</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>{0} does not hold what it should; choose another folder or restore the file.</source>
<extracomment>{0}: path</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The disk is full at {0}; free some space or choose another folder.</source>
<extracomment>{0}: path</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>{0} does not exist; choose another folder.</source>
<extracomment>{0}: path</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>{0} cannot be read ({1}); choose another folder or restore the file.</source>
<extracomment>{0}: path, {1}: error</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The folder {0} cannot be written ({1}); make it writable, or copy it to a folder that is.</source>
<extracomment>{0}: path.parent, {1}: error.strerror</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Reading the tile index</source>
<translation type="unfinished" />
</message>
<message>
<source>Nearly all pixels of the images lie in {0} of the 256 grey levels or fewer, too little contrast to learn from; make the tiles again, with NODATA or STRETCH_RANGE where rasters are not 8-bit</source>
<extracomment>{0}: FEW_LEVELS</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Writing the report</source>
<translation type="unfinished" />
</message>
<message>
<source>Lines of lists are not a pair of image and mask</source>
<translation type="unfinished" />
</message>
<message>
<source>Lists name missing files or tiles</source>
<translation type="unfinished" />
</message>
<message>
<source>Tiles are in lists more than once</source>
<translation type="unfinished" />
</message>
<message>
<source>The index has another split than the lists</source>
<translation type="unfinished" />
</message>
<message>
<source>Equal images are in different splits, so that scores are too good</source>
<translation type="unfinished" />
</message>
<message>
<source>Images are equal, pixel by pixel</source>
<translation type="unfinished" />
</message>
<message>
<source>The contact sheet of the report would replace {0}; remove it, or give the REPORT another name.</source>
<extracomment>{0}: sheet</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Tiles are in lists that the filter dropped</source>
<translation type="unfinished" />
</message>
<message>
<source>Tiles have no file among the {0}</source>
<extracomment>{0}: title</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Files among the {0} are not in the index</source>
<extracomment>{0}: title</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Tiles for {0} share pixels with {1} tiles, so that scores are too good</source>
<extracomment>{0}: SPLIT_TITLES[other], {1}: SPLIT_TITLES[held_out]</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Tiles have no place, so pixels that they share cannot be found</source>
<translation type="unfinished" />
</message>
<message>
<source>The dataset is not split yet: there is no train.txt</source>
<translation type="unfinished" />
</message>
<message>
<source>The index has {0} tiles, the manifest says {1}</source>
<extracomment>{0}: len(records), {1}: content.tile_count</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>No tile has a building pixel</source>
<translation type="unfinished" />
</message>
<message>
<source>No tile has a place, so shared pixels between splits cannot be found</source>
<translation type="unfinished" />
</message>
<message>
<source>Image and mask have different sizes</source>
<translation type="unfinished" />
</message>
<message>
<source>Masks hold values other than 0, 1 and 255</source>
<translation type="unfinished" />
</message>
<message>
<source>Tiles have another size than the dataset</source>
<translation type="unfinished" />
</message>
<message>
<source>Masks were changed since the index was made</source>
<translation type="unfinished" />
</message>
<message>
<source>filter counts no longer hold</source>
<translation type="unfinished" />
</message>
<message>
<source>No tile has a background pixel</source>
<translation type="unfinished" />
</message>
<message>
<source>The {0} tiles have no building pixel</source>
<extracomment>{0}: SPLIT_TITLES[split]</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>{0}: {1} is not in the index</source>
<extracomment>{0}: place, {1}: name</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Files cannot be read</source>
<translation type="unfinished" />
</message>
<message>
<source>{0} are not 8-bit {1}</source>
<translation type="unfinished" />
</message>
<message>
<source>with one band</source>
<translation type="unfinished" />
</message>
<message>
<source>{0} cannot be decoded</source>
<extracomment>{0}: what</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>{0} % of the {1} pixels are building, {2} % of the training pixels</source>
<translation type="unfinished" />
</message>
<message>
<source>The output {0} of the tiles does not end in .gpkg; choose a GeoPackage.</source>
<extracomment>{0}: output</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>{0} is the tile index of the dataset; choose another file for TILES.</source>
<extracomment>{0}: output</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The dataset {0} has no tile index {1}; leave TILES empty.</source>
<extracomment>{0}: dataset, {1}: layout.INDEX</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The tile index of {0} has no tile {1}; make the dataset again, or leave TILES empty.</source>
<extracomment>{0}: dataset, {1}: missing[0]</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The layer {0} cannot be written ({1}).</source>
<extracomment>{0}: output, {1}: message</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Splits</source>
<translation type="unfinished" />
</message>
<message>
<source>Split</source>
<translation type="unfinished" />
</message>
<message>
<source>Tiles</source>
<translation type="unfinished" />
</message>
<message>
<source>Building</source>
<translation type="unfinished" />
</message>
<message>
<source>Ignored</source>
<translation type="unfinished" />
</message>
<message>
<source>Tiles without building</source>
<translation type="unfinished" />
</message>
<message>
<source>Building share of the tiles</source>
<translation type="unfinished" />
</message>
<message>
<source>Bands</source>
<translation type="unfinished" />
</message>
<message>
<source>Band</source>
<translation type="unfinished" />
</message>
<message>
<source>Mean (0 to 255)</source>
<translation type="unfinished" />
</message>
<message>
<source>Deviation</source>
<translation type="unfinished" />
</message>
<message>
<source>Mean (0 to 1)</source>
<translation type="unfinished" />
</message>
<message>
<source>Over all pixels that are not ignored.</source>
<translation type="unfinished" />
</message>
<message>
<source>Buildings are outlined in yellow, ignored pixels hatched. Frames: {0}</source>
<translation type="unfinished" />
</message>
<message>
<source>Training</source>
<translation type="unfinished" />
</message>
<message>
<source>Validation</source>
<translation type="unfinished" />
</message>
<message>
<source>Test</source>
<translation type="unfinished" />
</message>
<message>
<source>In no list</source>
<translation type="unfinished" />
</message>
<message>
<source>No tile can be shown.</source>
<translation type="unfinished" />
</message>
<message>
<source>No tile can be read.</source>
<translation type="unfinished" />
</message>
<message>
<source>No problems.</source>
<translation type="unfinished" />
</message>
<message>
<source>building share of a tile; bars: share of the tiles</source>
<translation type="unfinished" />
</message>
<message>
<source>{0}: {1} tiles, {2} % building{3}; {4}</source>
<translation type="unfinished" />
</message>
<message>
<source>{0} problem{1}.</source>
<translation type="unfinished" />
</message>
<message>
<source>Check of the dataset {0}</source>
<translation type="unfinished" />
</message>
<message>
<source>{0} px a tile, stride {1}</source>
<translation type="unfinished" />
</message>
<message>
<source>, {0} m a pixel</source>
<translation type="unfinished" />
</message>
<message>
<source>Problems</source>
<translation type="unfinished" />
</message>
<message>
<source>Remarks</source>
<translation type="unfinished" />
</message>
<message>
<source> and {0} more</source>
<translation type="unfinished" />
</message>
<message>
<source>the tiles of {0}.txt have no {1} pixel</source>
<extracomment>{0}: split, {1}: title</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>{0} tiles are in train.txt and in val.txt, for example {1}: the scores would be worthless; split the dataset again.</source>
<extracomment>{0}: len(both), {1}: min(both)</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>{0} tiles are few to learn from; a usable model needs hundreds.</source>
<extracomment>{0}: counts[0]</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The scores come from {0} validation tiles and are not reliable.</source>
<extracomment>{0}: counts[1]</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>{0}. Classes and shared pixels of the lists were not checked; make the dataset again.</source>
<extracomment>{0}: problem</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>{0} validation tiles share pixels with training tiles: the scores will be too good; split the dataset by blocks.</source>
<extracomment>{0}: int(shared.sum())</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The tile index lacks {0} of the listed tiles, for example {1}</source>
<translation type="unfinished" />
</message>
<message>
<source>By the tile index of {0}, {1}; split the dataset so that both classes are in each list.</source>
<translation type="unfinished" />
</message>
<message>
<source>{0} validation images equal a training image, for example {1} and {2}: the scores will be too good; split the dataset again.</source>
<translation type="unfinished" />
</message>
<message>
<source>{0} is not a jpg, png, tif or bmp image</source>
<extracomment>{0}: name</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>{0} cannot be decoded ({1})</source>
<extracomment>{0}: name, {1}: message</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>{0} has {1} x {2} px, more than {3} per side: cut it with createtiles</source>
<extracomment>{0}: name, {1}: dataset.RasterXSize, {2}: dataset.RasterYSize, {3}: LARGEST_SIDE</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>GDAL gives no reason</source>
<translation type="unfinished" />
</message>
<message>
<source>A tile cannot be encoded as JPEG: Qt's plugin for it is missing; choose PNG.</source>
<translation type="unfinished" />
</message>
<message>
<source>The dataset has images of the format {0}; update the plugin.</source>
<extracomment>{0}: manifest.image_format</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>{0}: lowest {1}, half of the tiles up to {2}, highest {3}</source>
<translation type="unfinished" />
</message>
<message>
<source>Writing the tile index</source>
<translation type="unfinished" />
</message>
<message>
<source>{0} new tiles are kept and in no list yet: run splitdataset; with KEEP_EXISTING the others keep their splits.</source>
<extracomment>{0}: count</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>No tile is left (most often: {0}); choose lower limits, such as of MIN_CLASS_PIXELS, or tile more of the raster.</source>
<extracomment>{0}: reasons.most_common(1)[0][0]</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Most common colour (percent)</source>
<translation type="unfinished" />
</message>
<message>
<source>the lists of the folds</source>
<translation type="unfinished" />
</message>
<message>
<source>The kept tiles changed, so {0} are out of date and were removed: split again.</source>
<translation type="unfinished" />
</message>
<message>
<source>The tile {0} cannot be read ({1}); run checkdataset, or make the dataset again.</source>
<extracomment>{0}: name, {1}: why</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>it has two bands</source>
<translation type="unfinished" />
</message>
<message>
<source>it is not 8-bit</source>
<translation type="unfinished" />
</message>
<message>
<source>image and mask differ in size</source>
<translation type="unfinished" />
</message>
<message>
<source>one class only</source>
<translation type="unfinished" />
</message>
<message>
<source>too few pixels of a class</source>
<translation type="unfinished" />
</message>
<message>
<source>buildings too small</source>
<translation type="unfinished" />
</message>
<message>
<source>too much nodata</source>
<translation type="unfinished" />
</message>
<message>
<source>same pixels as another tile</source>
<translation type="unfinished" />
</message>
<message>
<source>too little building</source>
<translation type="unfinished" />
</message>
<message>
<source>too much building</source>
<translation type="unfinished" />
</message>
<message>
<source>kept by user</source>
<translation type="unfinished" />
</message>
<message>
<source>dropped by user</source>
<translation type="unfinished" />
</message>
<message>
<source>MIN_BUILDING_SHARE {0} is more than MAX_BUILDING_SHARE {1}; choose less.</source>
<extracomment>{0}: self.min_building_share, {1}: self.max_building_share</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>{0} is {1}; choose 0 or more.</source>
<extracomment>{0}: name.upper(), {1}: value</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>{0} is {1}; choose 0 to 100 percent.</source>
<extracomment>{0}: name.upper(), {1}: value</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>out of its area of use</source>
<translation type="unfinished" />
</message>
<message>
<source>if you trust it, unpack it yourself and give the folder.</source>
<translation type="unfinished" />
</message>
<message>
<source>{0} has {1}, more than a tile can have</source>
<extracomment>{0}: self.path, {1}: _size(self.size)</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The archive {0} is encrypted; unpack it yourself and give the folder.</source>
<extracomment>{0}: path</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The archive {0} holds more than {1} files; {2}</source>
<extracomment>{0}: path, {1}: self.limits.entries, {2}: unpack</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The archive {0} would be {1} when unpacked, more than {2} in all; {3}</source>
<extracomment>{0}: path, {1}: _size(total), {2}: _size(self.limits.bytes), {3}: unpack</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The archive {0} would be {1} when unpacked, {2} times its size, as archives made to do harm; {3}</source>
<extracomment>{0}: path, {1}: _size(total), {2}: ratio, {3}: unpack</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The input {0} does not exist; give a zip archive or a folder.</source>
<translation type="unfinished" />
</message>
<message>
<source>{0} cannot be read ({1})</source>
<extracomment>{0}: entry.path, {1}: error.strerror or error</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The archive {0} cannot be opened ({1}).</source>
<extracomment>{0}: path, {1}: error.strerror or error</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The archive {0} cannot be opened ({1}); it is incomplete or not a zip archive.</source>
<extracomment>{0}: path, {1}: error</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>{0} cannot be unpacked ({1})</source>
<extracomment>{0}: entry.path, {1}: error</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>links in archives were skipped</source>
<translation type="unfinished" />
</message>
<message>
<source>files with names that lead outside their archive were skipped</source>
<translation type="unfinished" />
</message>
<message>
<source>archives inside archives were skipped; unpack these yourself</source>
<translation type="unfinished" />
</message>
<message>
<source>The input {0} is neither a zip archive nor a folder; give one of these.</source>
<extracomment>{0}: source</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>No pixel of the imported masks is building.</source>
<translation type="unfinished" />
</message>
<message>
<source>None of the {0} pairs can be used: {1}.</source>
<extracomment>{0}: len(self._pairing.pairs), {1}: shown(list(self.problems.values()))</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Reading the values of {0} masks</source>
<extracomment>{0}: len(pairing.pairs)</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>{0} of {1} pairs cannot be used and were left out: {2}.</source>
<extracomment>{0}: len(self.problems), {1}: len(self._pairing.pairs), {2}: shown(list(self.problems.values()))</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>JPEG_QUALITY is {0}; choose 1 to 100.</source>
<extracomment>{0}: self.jpeg_quality</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>{0} has {1} x {2} px, its mask {3} x {4}</source>
<extracomment>{0}: pair.image.path, {1}: picture.info.width, {2}: picture.info.height, {3}: width, {4}: height</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The tiles have {0} sizes, most of them {1} x {2} px; training brings them to one.</source>
<translation type="unfinished" />
</message>
<message>
<source>IMAGE_FORMAT is {0}; choose one of {1}.</source>
<translation type="unfinished" />
</message>
<message>
<source>The masks hold {0}, and it is not clear which is building; set BUILDING_VALUE.</source>
<extracomment>{0}: _named(counts, in_colour)</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Masks are black and white with smooth edges: {0} and above becomes 1 (building)</source>
<extracomment>{0}: threshold</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Masks hold {0}: {1} becomes 1 (building)</source>
<extracomment>{0}: _named(counts, in_colour), {1}: names</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>has {0} different values and is not a mask</source>
<extracomment>{0}: len(found)</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>{0} is {1}; give a number, or a colour as 255,0,0.</source>
<extracomment>{0}: name, {1}: text</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>No mask has a building: all hold {0} only; check the masks.</source>
<extracomment>{0}: _named(counts, in_colour)</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>BUILDING_VALUE and IGNORE_VALUE are the same; choose two values.</source>
<translation type="unfinished" />
</message>
<message>
<source>, all else 0 (background)</source>
<translation type="unfinished" />
</message>
<message>
<source>has values that are not integers and is not a mask</source>
<translation type="unfinished" />
</message>
<message>
<source>has colours of more than 8 bits and is not a mask</source>
<translation type="unfinished" />
</message>
<message>
<source>No mask has the BUILDING_VALUE {0}; they hold {1}.</source>
<extracomment>{0}: building_value, {1}: _named(counts, in_colour)</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>{0} masks hold 0 and 1, {1} hold 0 and 255, none both: 1 and 255 were both taken as building; if 255 means ignored, set IGNORE_VALUE to 255.</source>
<extracomment>{0}: survey.ones, {1}: survey.full</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>{0} is a colour, but the masks hold {1}.</source>
<extracomment>{0}: name, {1}: _named(counts, False)</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The input has no image files (jpg, png, tif, bmp); give images and masks.</source>
<translation type="unfinished" />
</message>
<message>
<source>{0} pictures are neither in an image nor in a mask folder, nor do their names say which they are, and were left out: {1}.</source>
<extracomment>{0}: len(neither), {1}: shown(neither)</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>{0} lines of lists name files that are not there: {1}.</source>
<extracomment>{0}: len(missing), {1}: shown(missing)</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>None of {0} images has a mask of the same name ({1} and {2}, for example); rename the files so that image and mask share their name.</source>
<translation type="unfinished" />
</message>
<message>
<source>{0} {1}s have no {2}, or more than one, and were left out: {3}.</source>
<extracomment>{0}: len(names), {1}: role, {2}: other, {3}: shown(names)</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The split of the lists was not used, since not every pair is in exactly one of a training and a validation list; run splitdataset.</source>
<translation type="unfinished" />
</message>
<message>
<source>No {0} were found among {1} pictures: put images into a folder named img or images and masks into one named gt, masks or labels, or give each name one such word, or name the folders in IMAGE_FOLDER and MASK_FOLDER.</source>
<translation type="unfinished" />
</message>
<message>
<source>{0}; the list was left out.</source>
<extracomment>{0}: error</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The archive {0} has {1} volumes, and {2} is missing; put all of them into one folder.</source>
<extracomment>{0}: path, {1}: count, {2}: names[len(volumes)]</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The directory of the archive {0} is damaged; get the file again.</source>
<extracomment>{0}: path</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>a position before the beginning of the file</source>
<translation type="unfinished" />
</message>
<message>
<source>not the WKB of a plain polygon</source>
<translation type="unfinished" />
</message>
<message>
<source>The polygons cannot be burnt into a tile ({0}).</source>
<extracomment>{0}: message</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Fetching {0} x {1} pixels of {2}</source>
<extracomment>{0}: width, {1}: height, {2}: self.name</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The server of {0} did not give {1} of the pixels; they are nodata.</source>
<extracomment>{0}: self.name, {1}: share</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>{0} x {1} pixels of {2} are wanted; online layers give at most {3} million: choose a smaller AREA or EXTENT, or a larger RESOLUTION.</source>
<extracomment>{0}: width, {1}: height, {2}: self.name, {3}: MOST_PIXELS / 1000000.0</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The server of {0} gave no pixel of what is wanted; does QGIS show it there?</source>
<extracomment>{0}: self.name</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The CRS of {0} has no place on Earth; choose another layer.</source>
<extracomment>{0}: self.name</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>{0} cannot be written ({1}); is the disk full?</source>
<extracomment>{0}: path, {1}: message</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>-inf:0,-1e300:1,1e300:1,inf:0</source>
<translation type="unfinished" />
</message>
<message>
<source>The pixels of {0} measure {1} m, those of the dataset {2} m; a model sees buildings in another size than it has learnt, so {3}.</source>
<extracomment>{0}: info.path, {1}: size, {2}: wanted, {3}: remedy</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>bring it to the values of the dataset's rasters first</source>
<translation type="unfinished" />
</message>
<message>
<source>give its fill value as nodata to it, or bring it to 8 bits first</source>
<translation type="unfinished" />
</message>
<message>
<source>Pixels of {0} m are resampled to the dataset's {1} m</source>
<extracomment>{0}: size, {1}: wanted</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The output {0} ends neither in .vrt nor in .tif; choose one of these.</source>
<extracomment>{0}: output</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>RESAMPLE is {0}; choose auto, always or never.</source>
<extracomment>{0}: resample</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The output {0} is the input or a part of it; choose another file.</source>
<extracomment>{0}: output</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The dataset was made of 8-bit images and has no stretch for {0}; the raster's own 2nd and 98th percentiles were taken, so check that it looks like the tiles.</source>
<extracomment>{0}: gdal.GetDataTypeName(info.data_type)</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Nearly all pixels of {0} come out in {1} of the 256 grey levels or fewer, which is too little contrast to find buildings in; {2}.</source>
<extracomment>{0}: info.path, {1}: FEW_LEVELS, {2}: remedy</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>give a raster with smaller pixels</source>
<translation type="unfinished" />
</message>
<message>
<source>The raster {0} has no bands {1}, which the dataset was made of; bands {2} were taken.</source>
<translation type="unfinished" />
</message>
<message>
<source>true</source>
<translation type="unfinished" />
</message>
<message>
<source>The raster {0} cannot be written ({1}).</source>
<extracomment>{0}: output, {1}: message</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The pixel size of {0} on the ground is unknown, so RESAMPLE always cannot be done; choose never.</source>
<translation type="unfinished" />
</message>
<message>
<source>choose RESAMPLE auto</source>
<translation type="unfinished" />
</message>
<message>
<source>What the exported model says about the preparation of rasters is damaged ({0}); give the DATASET that it was trained on.</source>
<extracomment>{0}: error</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The pixels of {0} measure {1} m, those of {2} {3} m; a model has to learn buildings in both sizes then</source>
<translation type="unfinished" />
</message>
<message>
<source>The raster {0} gives grey images, but {1} gives colour ones; choose BANDS (one number makes all of them grey), or tile them into datasets of their own.</source>
<extracomment>{0}: grey.path, {1}: colour.path</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>, so give GSD, such as {0}, to bring all rasters to one size.</source>
<translation type="unfinished" />
</message>
<message>
<source>, so tile all of them into a new dataset with GSD.</source>
<translation type="unfinished" />
</message>
<message>
<source>{0} is a folder; give the raster files in it.</source>
<extracomment>{0}: path</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>{0} is a vector file, not a raster; give an image such as a GeoTIFF.</source>
<extracomment>{0}: path</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The raster {0} does not exist; check its path{1}.</source>
<translation type="unfinished" />
</message>
<message>
<source>, or give several one by one, from a shell RASTERS=a.tif RASTERS=b.tif, or their folder</source>
<translation type="unfinished" />
</message>
<message>
<source>{0} cannot be opened as a raster; check that the file is complete ({1}).</source>
<translation type="unfinished" />
</message>
<message>
<source>no format of GDAL fits</source>
<translation type="unfinished" />
</message>
<message>
<source>{0} cannot be opened: this GDAL has no driver for {1} files; convert it to a GeoTIFF with a program that has one.</source>
<translation type="unfinished" />
</message>
<message>
<source>{0} is a folder that holds no georeferenced raster; give a folder of images such as GeoTIFFs, or the files.</source>
<extracomment>{0}: raster</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Left out of the folder {0}, since they have no geotransform: {1}.</source>
<translation type="unfinished" />
</message>
<message>
<source>The raster {0} has no pixels; give another raster.</source>
<extracomment>{0}: path</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The raster {0} has no coordinate reference system; assign one first (Raster &gt; Projections &gt; Assign Projection).</source>
<extracomment>{0}: path</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>{0} holds several rasters; give one of them, for example {1}.</source>
<extracomment>{0}: path, {1}: dataset.GetSubDatasets()[0][0]</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The raster {0} has no geotransform; georeference it first.</source>
<extracomment>{0}: path</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The raster {0} has pixels without size in its geotransform; georeference it again.</source>
<extracomment>{0}: path</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The raster {0} has ground control points only; warp it first (Raster &gt; Projections &gt; Warp).</source>
<extracomment>{0}: path</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The raster {0} has pixels of type {1}, which are not brightness; convert it first.</source>
<extracomment>{0}: path, {1}: gdal.GetDataTypeName(data_type)</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The raster {0} has no band {1}; it has {2}: choose BANDS among them.</source>
<translation type="unfinished" />
</message>
<message>
<source>The raster {0} cannot be read at column {1}, row {2}; the file seems damaged ({3}).</source>
<translation type="unfinished" />
</message>
<message>
<source>The size of a pixel of {0} on the ground is unknown, since {1} has no place on Earth; leave GSD empty.</source>
<extracomment>{0}: info.path, {1}: info.crs_title</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>GSD is {0} m, but a pixel of {1} is {2} m wide; choose {3} m or more.</source>
<extracomment>{0}: gsd, {1}: info.path, {2}: across, {3}: max(across, down) / MOST_ENLARGED</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The raster {0} cannot be resampled ({1}).</source>
<translation type="unfinished" />
</message>
<message>
<source>The raster {0} has nodata only; give rasters with image content.</source>
<extracomment>{0}: regions[0][0].path</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>{0} % of the pixels of {1} are</source>
<extracomment>{0}: shares[most], {1}: most</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>{0} {1} in all bands and count as image; if nothing was recorded there, give NODATA {2}.</source>
<extracomment>{0}: begin, {1}: text, {2}: text</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>In {0} rasters up to {1} % of the pixels (most in {2}) are</source>
<extracomment>{0}: len(shares), {1}: shares[most], {2}: most</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The rasters ({0} alone has {1} x {2} px to tile) give {3} tiles of {4} px, with {5} or more</source>
<extracomment>{0}: widest.path, {1}: box.width, {2}: box.height, {3}: count, {4}: options.tile_size, {5}: size_text(count * BYTES_A_TILE)</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>give the EXTENT or the labelled AREA that you need, or choose larger pixels (GSD).</source>
<translation type="unfinished" />
</message>
<message>
<source>{0}; more than {1} are not possible: {2}</source>
<extracomment>{0}: sentence, {1}: MOST_TILES, {2}: remedy</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>{0}, but the disk of {1} has {2} free; {3}</source>
<extracomment>{0}: sentence, {1}: output, {2}: size_text(free), {3}: remedy</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The raster {0} has {1} x {2} px, which take {3} or more, but the disk of {4} has {5} free; clip the raster to what you need first, or choose an output that ends in .vrt.</source>
<extracomment>{0}: info.path, {1}: info.width, {2}: info.height, {3}: size_text(least), {4}: output, {5}: size_text(free)</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The field split of the tile index names the split {0}; name train, val or test, or nothing.</source>
<extracomment>{0}: error</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Of {0} kept tiles {1} would train and {2} validate; give {3} that leave some for both.</source>
<translation type="unfinished" />
</message>
<message>
<source>splits in FIELD</source>
<translation type="unfinished" />
</message>
<message>
<source>Of {0} tiles {1} would train, {2} validate and {3} test (asked for: {4} and {5}), the others overlap these; choose another {6} or percentage, or cut tiles that overlap less.</source>
<translation type="unfinished" />
</message>
<message>
<source>The kept tiles come from {0} raster(s), too few to hold {1} out and train; choose METHOD blocks.</source>
<extracomment>{0}: numbers.max() + 1, {1}: wanted</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The field {0} of the tile index names the split {1}; name train, val or test, or nothing.</source>
<extracomment>{0}: field, {1}: error</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>BLOCK_SIZE {0} makes too few blocks of {1} tiles to hold {2} out; choose smaller blocks.</source>
<translation type="unfinished" />
</message>
<message>
<source>BLOCK_SIZE is {0}; choose 0 (automatic) or more tiles.</source>
<extracomment>{0}: self.block_size</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>GUARD is {0}; choose 0 (no shared pixel) or more pixels.</source>
<extracomment>{0}: self.guard</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>METHOD shuffle leaves no tile out, so it takes no GUARD; choose METHOD blocks.</source>
<translation type="unfinished" />
</message>
<message>
<source>METHOD polygons needs REGIONS; give the layer whose polygons are for validation.</source>
<translation type="unfinished" />
</message>
<message>
<source>REGIONS is for METHOD polygons; choose that method, or leave REGIONS empty.</source>
<translation type="unfinished" />
</message>
<message>
<source>METHOD attribute needs FIELD; name the field of the tile index that holds the splits.</source>
<translation type="unfinished" />
</message>
<message>
<source>VALIDATION_COUNT is {0}; choose 0 (use the percentage) or more.</source>
<extracomment>{0}: self.validation_count</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>VALIDATION_PERCENT is {0}; choose more than 0 and less than 100.</source>
<extracomment>{0}: self.validation_percent</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>TEST_PERCENT is {0}; choose 0 or more and less than 100.</source>
<extracomment>{0}: self.test_percent</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>VALIDATION_PERCENT {0} and TEST_PERCENT {1} leave nothing to train on; choose less.</source>
<extracomment>{0}: self.validation_percent, {1}: self.test_percent</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>METHOD {0} takes the splits as they are given; leave VALIDATION_COUNT and TEST_PERCENT at 0.</source>
<extracomment>{0}: self.method</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>FOLDS is {0}; choose 0 (none) or 2 to {1}.</source>
<extracomment>{0}: self.folds, {1}: MOST_FOLDS</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>FOLD is {0}; choose 1 to {1}.</source>
<extracomment>{0}: self.fold, {1}: self.folds</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Each of the FOLDS validates with an equal share of the tiles; leave VALIDATION_COUNT at 0.</source>
<translation type="unfinished" />
</message>
<message>
<source>The dataset has {0} tiles, too few for {1} to validate, {2} to test and at least one to train; ask for fewer, or cut or keep more tiles.</source>
<extracomment>{0}: tiles, {1}: max(1, validation), {2}: test</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>METHOD is {0}; choose {1} or {2}.</source>
<translation type="unfinished" />
</message>
<message>
<source>KEEP_EXISTING cannot be combined with {0}; choose METHOD {1} without FOLDS.</source>
<translation type="unfinished" />
</message>
<message>
<source>METHOD {0} makes no folds; choose {1}.</source>
<translation type="unfinished" />
</message>
<message>
<source>REGIONS has no polygon that can be used; draw one around the tiles to validate with.</source>
<translation type="unfinished" />
</message>
<message>
<source>REGIONS names the split {0}; name train, val or test, or nothing for val.</source>
<extracomment>{0}: word</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Measuring the overlap of the splits</source>
<translation type="unfinished" />
</message>
<message>
<source>Writing the lists</source>
<translation type="unfinished" />
</message>
<message>
<source>{0} folds with {1} validation tiles; train.txt and val.txt are those of fold {2}</source>
<extracomment>{0}: request.folds, {1}: sizes, {2}: request.fold</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>{0} tiles keep their split; of {1} others {2} are for validation, {3} for test, {4} for training</source>
<extracomment>{0}: kept_count - len(divided.new), {1}: len(divided.new), {2}: got[1], {3}: got[2], {4}: got[0]</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Blocks of {0} x {1} tiles: {2} validation tiles (requested: {3}), {4} test and {5} training tiles</source>
<extracomment>{0}: divided.block_size, {1}: divided.block_size, {2}: got[1], {3}: divided.asked[0], {4}: got[2], {5}: got[0]</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>{0} tiles share pixels with a validation or test tile and were left out of all lists.</source>
<translation type="unfinished" />
</message>
<message>
<source>{0} tiles are nearer to a validation or test tile than GUARD and were left out of all lists.</source>
<translation type="unfinished" />
</message>
<message>
<source>{0} kept tiles have no split in FIELD and are in no list.</source>
<translation type="unfinished" />
</message>
<message>
<source>{0} training tiles share pixels with validation tiles, so scores will be too good; METHOD blocks avoids that.</source>
<extracomment>{0}: int(leaks.sum())</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>{0} tiles have no place on the map, so their overlap with others is unknown.</source>
<extracomment>{0}: unplaced</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>{0} names a tile twice; run filtertiles again.</source>
<extracomment>{0}: layout.KEPT_LIST</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>{0} is empty: no tile was kept; run filtertiles with lower limits.</source>
<extracomment>{0}: layout.KEPT_LIST</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>{0} names {1}, which is not in the tile index; run filtertiles again.</source>
<extracomment>{0}: layout.KEPT_LIST, {1}: name</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>{0} tiles have another keep in the index than when they were filtered; run filtertiles to use it.</source>
<extracomment>{0}: changed</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>{0} tiles were requested for validation; {1} is the nearest number that {2} allow.</source>
<translation type="unfinished" />
</message>
<message>
<source>Another run is writing into {0}; wait for it, or choose another folder.</source>
<extracomment>{0}: output</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The folder {0} holds {1}, which no interrupted run leaves; choose another folder, or delete it yourself.</source>
<extracomment>{0}: output, {1}: others[0]</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>There is no split named {0}; choose one of {1}.</source>
<translation type="unfinished" />
</message>
<message>
<source>{0} is not a manifest of this plugin; make the dataset again.</source>
<extracomment>{0}: path</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The dataset {0} was made by a newer version of this plugin; update it.</source>
<extracomment>{0}: dataset</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The dataset {0} is incomplete: the run that makes it is still in progress or was interrupted; wait for it, or make the dataset again.</source>
<extracomment>{0}: dataset</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Another run is writing into {0}; choose another folder.</source>
<extracomment>{0}: dataset</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>{0} is not a dataset: it has no {1}; give a folder made by createtiles.</source>
<extracomment>{0}: dataset, {1}: layout.MANIFEST</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>{0} cannot be read ({1}); make the dataset again.</source>
<extracomment>{0}: path, {1}: error</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The dataset folder {0} does not exist; make it with createtiles.</source>
<translation type="unfinished" />
</message>
<message>
<source>The output {0} is a file; choose a new folder.</source>
<extracomment>{0}: output</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The output folder {0} already holds a dataset; delete it, choose a new folder, or append to it.</source>
<extracomment>{0}: output</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The output folder {0} is not empty; choose a new or empty folder.</source>
<extracomment>{0}: output</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>{0} tiles cannot be placed in the CRS of the first tile and have no outline.</source>
<extracomment>{0}: lost</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>{0} of {1} tiles have no georeference, so their place is unknown.</source>
<extracomment>{0}: sum((not outline for outline in outlines)), {1}: len(outlines)</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>run splitdataset with a TEST_PERCENT, and then train a new model</source>
<translation type="unfinished" />
</message>
<message>
<source>run splitdataset again</source>
<translation type="unfinished" />
</message>
<message>
<source>run splitdataset first</source>
<translation type="unfinished" />
</message>
<message>
<source>{0} is empty; run splitdataset again.</source>
<extracomment>{0}: path</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Line {0} of {1} is not an image and a mask with one space between them; run splitdataset again.</source>
<extracomment>{0}: number, {1}: path</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>run filtertiles again</source>
<translation type="unfinished" />
</message>
<message>
<source>{0} does not exist; {1}.</source>
<extracomment>{0}: path, {1}: remedy</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>{0} cannot be read ({1}); {2}.</source>
<extracomment>{0}: path, {1}: error, {2}: remedy</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>{0} names {1}, which does not exist; run splitdataset again.</source>
<extracomment>{0}: path, {1}: name</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>nearer to validation or test than the guard</source>
<translation type="unfinished" />
</message>
<message>
<source>no part given</source>
<translation type="unfinished" />
</message>
<message>
<source>shares pixels with validation or test</source>
<translation type="unfinished" />
</message>
<message>
<source>The tile index {0} cannot be used ({1}); is it complete and writable?</source>
<extracomment>{0}: path, {1}: message</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The tile index {0} cannot be written ({1}).</source>
<extracomment>{0}: path, {1}: message</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The tile index {0} has lost the field {1}; make the dataset again.</source>
<extracomment>{0}: layout.index_path(dataset), {1}: missing[0]</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The tile index {0} is empty; make the dataset again.</source>
<extracomment>{0}: layout.index_path(dataset)</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The tile index {0} has no field {1}; check its name.</source>
<extracomment>{0}: layout.index_path(dataset), {1}: field</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The dataset {0} has no tile index {1}; make the dataset again.</source>
<extracomment>{0}: dataset, {1}: layout.INDEX</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The tile index {0} is locked by another program; save or close its edits there and run again.</source>
<extracomment>{0}: path</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>no layer named tiles</source>
<translation type="unfinished" />
</message>
<message>
<source>The {0} new tiles are in no list yet, and training does not see them: run filtertiles and splitdataset again, with KEEP_EXISTING to keep the splits of the other tiles.</source>
<extracomment>{0}: count</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The tiles of {0} have no place on the map, so rasters cannot be appended; tile them into a dataset of their own.</source>
<extracomment>{0}: dataset</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The dataset {0} was made with {1} {2}, not {3}; give {4} {5} to append to it.</source>
<extracomment>{0}: dataset, {1}: parameter, {2}: _shown(theirs), {3}: _shown(ours), {4}: parameter, {5}: _shown(theirs)</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Another run is appending to {0}, or one was interrupted; if none is running, delete the folder {1}.</source>
<extracomment>{0}: dataset, {1}: folder</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The dataset already has tiles of this area of {0}, which are duplicates now.</source>
<extracomment>{0}: info.path</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The raster {0} gives {1} images, but the dataset {2} has {3} ones; choose other BANDS, or tile it into a dataset of its own.</source>
<translation type="unfinished" />
</message>
<message>
<source>Cutting {0} tiles of {1} px</source>
<extracomment>{0}: count, {1}: cutter.tile_size</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>{0} tiles without a valid pixel were skipped.</source>
<translation type="unfinished" />
</message>
<message>
<source>{0} tiles outside the labelled area were skipped.</source>
<translation type="unfinished" />
</message>
<message>
<source>{0} tiles were skipped: over {1} % of them is ignored.</source>
<extracomment>{0}: options.max_nodata_share</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>{0} tiles without a building were skipped.</source>
<translation type="unfinished" />
</message>
<message>
<source>{0} % of the labelled pixels are building, which leaves too little background to learn from; check that the building layer holds buildings, and neither parcels nor the area around them.</source>
<extracomment>{0}: 100 * share</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The raster {0} has pixels of type {1}, but the dataset has 8-bit rasters and no stretch to reuse; tile it into a dataset of its own, or convert it to 8 bits first.</source>
<extracomment>{0}: wide[0].path, {1}: gdal.GetDataTypeName(wide[0].data_type)</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>No building covers a valid pixel of {0}; check the building layer, the labelled area, the nodata value and what is ignored.</source>
<extracomment>{0}: names</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Nearly all pixels of the images of {0} lie in {1} of the 256 grey levels or fewer, which is too little contrast to learn from; {2}.</source>
<translation type="unfinished" />
</message>
<message>
<source>give NODATA where a fill value takes the range, or STRETCH_RANGE where clouds or a few outliers do, such as 2,90 or STRETCH values with the range of the ground</source>
<translation type="unfinished" />
</message>
<message>
<source>8-bit rasters are taken as they are, so bring them to 8 bits with another stretch</source>
<translation type="unfinished" />
</message>
<message>
<source>STRETCH {0} has no effect: 8-bit rasters are taken as they are.</source>
<extracomment>{0}: options.stretch</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>No tile of {0} is left ({1}); choose another area, extent or raster, or check the nodata value and which tiles are skipped.</source>
<translation type="unfinished" />
</message>
<message>
<source>The raster {0} has {1} x {2} px to tile, less than a tile of {3} px, and</source>
<extracomment>{0}: info.path, {1}: box.width, {2}: box.height, {3}: options.tile_size</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>No building overlaps the raster {0}: in {1} the buildings lie at {2} and the raster at {3}; check the CRS of both layers.</source>
<extracomment>{0}: info.path, {1}: info.crs_title, {2}: place.format(*store.extent), {3}: place.format(*_map_bounds(info, grid.PixelBox(0, 0, info.width, info.height)))</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>{0} its tiles are filled up with ignored pixels.</source>
<extracomment>{0}: what</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Reading the labelled area</source>
<translation type="unfinished" />
</message>
<message>
<source>Reading building polygons</source>
<translation type="unfinished" />
</message>
<message>
<source>No building polygon can be placed in {0}; check the CRS of the building layer.</source>
<extracomment>{0}: info.crs_title</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>No raster was given; choose at least one.</source>
<translation type="unfinished" />
</message>
<message>
<source>{0} was left out.</source>
<extracomment>{0}: what</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The labelled area overlaps no raster; draw it over the rasters, or leave it out.</source>
<translation type="unfinished" />
</message>
<message>
<source>The building layer has no features; the new tiles are all background.</source>
<translation type="unfinished" />
</message>
<message>
<source>{0} building polygons are smaller than {1} m² and are ignored (255).</source>
<extracomment>{0}: small, {1}: options.min_building_area</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Areas at {0} cannot be measured in m², since {1} has no place on Earth; leave MIN_BUILDING_AREA at 0.</source>
<extracomment>{0}: info.path, {1}: info.crs_title</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The building layer has no features; choose another layer, or clear its filter or selection.</source>
<translation type="unfinished" />
</message>
<message>
<source>None of the {0} features of the building layer is a polygon with an area; choose a polygon layer.</source>
<extracomment>{0}: store.feature_count</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>{0} of {1} features read from the building layer have no polygon (null, empty, point or line) and were skipped.</source>
<extracomment>{0}: store.skipped_count, {1}: store.feature_count</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The raster {0} has no building; its tiles are all background.</source>
<extracomment>{0}: without[0].path</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The raster {0} in {1} cannot be placed in the tile index's CRS ({2}); tile it into a dataset of its own.</source>
<extracomment>{0}: info.path, {1}: info.crs_title, {2}: message</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Reading the unsure polygons</source>
<translation type="unfinished" />
</message>
<message>
<source>The unsure polygons overlap no raster.</source>
<translation type="unfinished" />
</message>
<message>
<source>The raster {0} lies outside the extent and was left out.</source>
<extracomment>{0}: info.path</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>There is nothing to tile ({0}); choose another EXTENT, a smaller TILE_SIZE, or EDGE pad.</source>
<translation type="unfinished" />
</message>
<message>
<source>{0} rasters have no building, so that their tiles are all background: {1}.</source>
<translation type="unfinished" />
</message>
<message>
<source>{0} is {1}; choose {2} to {3}{4}.</source>
<extracomment>{0}: name, {1}: value, {2}: lowest, {3}: highest, {4}: unit</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>STRIDE is {0}; choose 1 to {1} (the tile size) pixels, or 0 for the tile size.</source>
<extracomment>{0}: self.stride, {1}: self.tile_size</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>GSD is {0}; choose more than 0 metres, or leave it empty.</source>
<extracomment>{0}: self.gsd</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>MIN_BUILDING_AREA is {0}; choose 0 m² or more.</source>
<extracomment>{0}: self.min_building_area</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>STRETCH_RANGE is {0}; give two percentiles from 0 to 100, the lower first, such as 2,98.</source>
<extracomment>{0}: shown</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>STRETCH_RANGE is {0}, but STRETCH minmax takes none; leave it empty.</source>
<extracomment>{0}: shown</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>{0} is {1}; choose {2} or {3}.</source>
<translation type="unfinished" />
</message>
<message>
<source>BANDS is {0}; give one or three band numbers, counted from 1, for example 1,2,3.</source>
<translation type="unfinished" />
</message>
<message>
<source>STRETCH_RANGE is {0}; give the value that becomes black and the one that becomes white, such as 0,3000, or such a pair for each of red, green and blue.</source>
<translation type="unfinished" />
</message>
<message>
<source>No {0} was found on this computer: install one and give it as INTERPRETER.</source>
<extracomment>{0}: supported(purpose)</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>{0} is {1} {2} ({3} bit), but the packages exist for {4}: give the INTERPRETER of one of those.</source>
<extracomment>{0}: self.path, {1}: self.implementation, {2}: self.version, {3}: width, {4}: supported(purpose)</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>{0} cannot make virtual environments, since its module {1} is missing: on Debian and Ubuntu install the package python3-venv (sudo apt install python3-venv), or give another INTERPRETER.</source>
<extracomment>{0}: self.path, {1}: self.missing[0]</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The interpreter {0} does not exist: give the path of a Python.</source>
<extracomment>{0}: program</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>{0} is QGIS itself, not a Python: give the path of a Python.</source>
<extracomment>{0}: program</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>{0} is not a working Python: give the path of a Python.</source>
<extracomment>{0}: program</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Python {0}.{1} to {2}.{3} (64 bit)</source>
<translation type="unfinished" />
</message>
<message>
<source>{0} could not be started ({1}): give the path of a Python.</source>
<extracomment>{0}: program, {1}: error.strerror or error</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>{0} did not answer within {1} seconds: give the path of a working Python.</source>
<extracomment>{0}: program, {1}: TIMEOUT</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>A training, evaluation or export is using the environment {0}, which has to be rebuilt: wait until it ends or stop it, or give another folder.</source>
<extracomment>{0}: folder</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The training environment {0} is being rebuilt; wait until that is done.</source>
<extracomment>{0}: folder</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>run the algorithm "Set up training environment"</source>
<translation type="unfinished" />
</message>
<message>
<source>There is no training environment yet: {0}, or give the PYTHON of one.</source>
<extracomment>{0}: REMEDY</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>in its default folder</source>
<translation type="unfinished" />
</message>
<message>
<source>given as PYTHON</source>
<translation type="unfinished" />
</message>
<message>
<source>correct or remove it</source>
<translation type="unfinished" />
</message>
<message>
<source>named by the environment variable {0}</source>
<extracomment>{0}: PYTHON_VARIABLE</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>from the settings</source>
<translation type="unfinished" />
</message>
<message>
<source>The training environment {0} ({1}) was not finished: {2} again with the same folder.</source>
<extracomment>{0}: folder, {1}: origin, {2}: REMEDY</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The environment {0} ({1}) has no Paddle, since it was made to apply models: {2} with PURPOSE={3}.</source>
<extracomment>{0}: folder, {1}: origin, {2}: REMEDY, {3}: TRAIN</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The training Python {0} ({1}) does not exist: {2}.</source>
<extracomment>{0}: python, {1}: origin, {2}: remedy</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The build cu129 is experimental: it has Paddle 3.2.2, which RTX 50 cards need, while all else is tested with 3.1.1. It trains; a model is exported by another environment, made with DEVICE=cpu.</source>
<translation type="unfinished" />
</message>
<message>
<source>the driver of {0} is too old: {1} needs {2} or later, update it</source>
<extracomment>{0}: card, {1}: with_code[-1], {2}: oldest</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>; this build cannot use {0}</source>
<extracomment>{0}: ', '.join(unused)</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>no build of Paddle has code for {0}</source>
<extracomment>{0}: card</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Paddle has no builds for GPUs on this platform</source>
<translation type="unfinished" />
</message>
<message>
<source>the disk is full: free some space and run this again</source>
<translation type="unfinished" />
</message>
<message>
<source>the package index's SSL certificate could not be verified: behind a company's proxy, name its certificates in pip's configuration ("pip config set global.cert FILE")</source>
<translation type="unfinished" />
</message>
<message>
<source>the package index could not be reached: check the network and pip's proxy settings, or give a folder of wheels as WHEELS</source>
<translation type="unfinished" />
</message>
<message>
<source>no wheel of {0} for Python {1} on {2}</source>
<extracomment>{0}: unmatched[1], {1}: python_version, {2}: sys.platform</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>the package index has {0}: give the INTERPRETER of another Python</source>
<extracomment>{0}: what</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>{0} has no wheel for a system as old as this one: choose DEVICE=cu118 or DEVICE=cpu</source>
<extracomment>{0}: unmatched[1]</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>the folder {0} has {1}: add it</source>
<extracomment>{0}: wheels, {1}: what</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>(from versions: none)</source>
<translation type="unfinished" />
</message>
<message>
<source>the package index could not be reached, or has {0}: check the network and pip's settings</source>
<extracomment>{0}: what</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Installing collected packages</source>
<translation type="unfinished" />
</message>
<message>
<source>{0} and no answer ({1})</source>
<extracomment>{0}: how, {1}: last.strip()[:200]</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Not as in the lock, which is what this plugin is tested with: {0}.</source>
<extracomment>{0}: ', '.join(different)</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>was killed by signal {0}</source>
<extracomment>{0}: -finished.code</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>ended with exit code {0}</source>
<extracomment>{0}: finished.code</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>- free disk beside it: {0} GB</source>
<extracomment>{0}: self.free_disk / 1000000000.0</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>- one training step of {0}: loss {1} in {2} s</source>
<translation type="unfinished" />
</message>
<message>
<source>- plugin: buildseg_trainer {0}</source>
<extracomment>{0}: about.metadata('version')</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Trying Paddle in {0} {1}: {2}.</source>
<extracomment>{0}: python, {1}: _ending(finished), {2}: REMEDY</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>{0} did not finish the training step that it was asked for: {1}.</source>
<extracomment>{0}: python, {1}: REMEDY</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>- it applies exported models only: to train, {0} with PURPOSE={1}</source>
<extracomment>{0}: REMEDY, {1}: TRAIN</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>| package | found | lock |</source>
<translation type="unfinished" />
</message>
<message>
<source>{0} could not be started ({1}): {2}.</source>
<extracomment>{0}: python, {1}: error.strerror or error, {2}: REMEDY</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>{0} did not answer within {1} seconds when Paddle was tried: {2}.</source>
<extracomment>{0}: python, {1}: timeout, {2}: REMEDY</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Environment for applying models</source>
<translation type="unfinished" />
</message>
<message>
<source>{0}: not a pinned package: {1}</source>
<extracomment>{0}: file.name, {1}: line</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Marker that the lock may not use: {0}</source>
<extracomment>{0}: comparison.strip()</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>{0}: {1} is pinned twice for Python {2}</source>
<extracomment>{0}: file.name, {1}: match['name'], {2}: minor</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Something else is setting up {0}: wait until it ends or give another folder.</source>
<extracomment>{0}: self.folder</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>try another INTERPRETER or DEVICE</source>
<translation type="unfinished" />
</message>
<message>
<source>cannot open shared object file</source>
<translation type="unfinished" />
</message>
<message>
<source>install that library (libgomp.so.1: sudo apt install libgomp1) and run this again</source>
<translation type="unfinished" />
</message>
<message>
<source>The environment was installed in {0}, but does not train ({1}): {2}; details are in {3}.</source>
<extracomment>{0}: self.folder, {1}: problem, {2}: remedy, {3}: self.log</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Making a virtual environment in {0} with {1} ({2}).</source>
<extracomment>{0}: self.folder, {1}: base.path, {2}: base.version</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Making the virtual environment</source>
<translation type="unfinished" />
</message>
<message>
<source>one training step</source>
<translation type="unfinished" />
</message>
<message>
<source>Verifying the environment by {0}.</source>
<extracomment>{0}: step</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>; one training step of {0} took {1} s</source>
<extracomment>{0}: step['model'], {1}: step['seconds']</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Installing {0} {1} for {2} with NVIDIA's libraries: about 4 GB are downloaded.</source>
<extracomment>{0}: GPU_PACKAGE, {1}: version, {2}: self.device</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Cancelled: the environment in {0} is incomplete; running this again repairs it.</source>
<extracomment>{0}: self.folder</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Unknown DEVICE {0}: choose one of {1}.</source>
<extracomment>{0}: wanted, {1}: ', '.join(DEVICES)</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Unknown PURPOSE {0}: choose one of {1}.</source>
<extracomment>{0}: purpose, {1}: ', '.join(PURPOSES)</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>PURPOSE={0} has no packages for a GPU: leave DEVICE as it is, or choose cpu.</source>
<extracomment>{0}: APPLY</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>No folder for the training environment was given: name one as FOLDER.</source>
<translation type="unfinished" />
</message>
<message>
<source>The environment in {0} is up to date: verifying it.</source>
<extracomment>{0}: self.folder</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>It is broken and will be rebuilt: {0}</source>
<extracomment>{0}: found.problems[0]</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Paddle's build: {0}, since {1}.</source>
<extracomment>{0}: builds[0], {1}: why</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The folder of wheels {0} holds no .whl file: give the folder that holds them.</source>
<extracomment>{0}: self.wheels</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>{0} is a file: give a folder for the training environment.</source>
<extracomment>{0}: self.folder</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The folder {0} is not empty and holds no environment made by this plugin: give a new or empty folder.</source>
<extracomment>{0}: self.folder</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The environment needs about {0} GB, but the disk of {1} has {2} GB free: free some space or give another folder.</source>
<extracomment>{0}: needed / 1000000000.0, {1}: self.folder, {2}: free / 1000000000.0</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>{0} failed: {1}; details are in {2}.</source>
<extracomment>{0}: what, {1}: explain(finished), {2}: self.log</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Cancelled: the environment in {0} is as it was, but was not verified.</source>
<extracomment>{0}: self.folder</extracomment>
<translation type="unfinished" />
</message>
<message>
<source> to apply models</source>
<translation type="unfinished" />
</message>
<message>
<source>The folder {0} cannot be written ({1}): give another one.</source>
<extracomment>{0}: self.folder, {1}: reason</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Setting up {0} failed ({1}): remove what is in the way and run this again; details are in {2}.</source>
<extracomment>{0}: self.folder, {1}: error.strerror or error, {2}: self.log</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The environment is kept with the CPU's build of Paddle, although {0}: choose DEVICE={1} for the GPU.</source>
<extracomment>{0}: why, {1}: builds[0]</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The GPU cannot be used now ({0}): the environment is kept, and trains on the CPU meanwhile.</source>
<extracomment>{0}: why</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Paddle's build {0} does not train on this computer's GPU ({1}); the build {2} takes its place.</source>
<extracomment>{0}: self.device, {1}: problem, {2}: following</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>No Python on this computer fits: uv brings Python {0}.</source>
<extracomment>{0}: PYTHON_VERSION</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Making a virtual environment for uv</source>
<translation type="unfinished" />
</message>
<message>
<source>This computer has no {0} to make the environment from, and uv cannot bring one ({1}): install one and give it as INTERPRETER, let uv reach it (network, proxy, or a mirror as UV_PYTHON_INSTALL_MIRROR), or give a folder WHEELS that holds uv and Python.</source>
<extracomment>{0}: base_python.supported(purpose), {1}: str(failure).rstrip('.')</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Footprints are those of a probability of {0} or more, as they are extracted by default; buildings and footprints that touch nodata or the edge of the raster or of the labelled area are not counted, nor are buildings under {1} m² and footprints that lie by half or more within any of these.</source>
<extracomment>{0}: options.threshold, {1}: options.min_area</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The output {0} does not end in {1}; choose one of these.</source>
<extracomment>{0}: errors, {1}: ', '.join(DRIVERS)</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Reading the buildings</source>
<translation type="unfinished" />
</message>
<message>
<source>Matching buildings and footprints</source>
<translation type="unfinished" />
</message>
<message>
<source>{0} features of BUILDINGS have no area and were left out.</source>
<extracomment>{0}: store.skipped_count</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>{0} polygons of BUILDINGS are nearly the same as another one, of which one can be found only; remove them, so that they do not count as missed.</source>
<extracomment>{0}: doubles</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>BUILDINGS has no polygon over {0}; check the CRS of both layers, or choose another layer.</source>
<extracomment>{0}: where if raster.burner is None else f'the AREA of {where}'</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>the AREA of {0}</source>
<extracomment>{0}: where</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>No building was found in {0} with a probability of {1} or more and {2} m² or more; the layer is empty.</source>
<extracomment>{0}: raster.path, {1}: options.threshold, {2}: options.min_area</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The output {0} does not end in .tif; choose another name.</source>
<extracomment>{0}: path</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The layer {0} cannot be written ({1}); choose another folder.</source>
<extracomment>{0}: path, {1}: message</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The layer {0} cannot be written ({1}); is the disk full?</source>
<extracomment>{0}: path, {1}: message</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The area at {0} cannot be measured ({1}); check the raster's CRS.</source>
<extracomment>{0}: points[0].tolist(), {1}: message</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The model takes windows of {0} px, but buildseg gives blocks of {1} px to any model; choose MODE best.</source>
<extracomment>{0}: size, {1}: BLOCK</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>{0} is no ONNX file; give a run, an export folder or a model.onnx.</source>
<extracomment>{0}: found.path</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>{0} does not say which bands, values and pixel size it expects; the raster is taken as it is.</source>
<extracomment>{0}: found.path</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The run {0} has no exported model; run "Export model for buildseg" first.</source>
<extracomment>{0}: found.run.path</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The raster {0} cannot be written ({1}); is the disk full?</source>
<extracomment>{0}: path, {1}: message</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The mask cannot be polygonised ({0}); is the disk full?</source>
<extracomment>{0}: message</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>This model is being applied to {0} already; wait until that is done.</source>
<extracomment>{0}: task.raster.path</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The pixels of {0} measure {1} m, those of the model {2} m; what is resampled by more than a factor of {3} looks unlike the images that the model was trained on.</source>
<extracomment>{0}: source.path, {1}: size, {2}: wanted, {3}: MUCH_RESAMPLED</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Areas at {0} cannot be measured, since {1} has no place on Earth; assign another CRS first (Raster &gt; Projections &gt; Assign Projection).</source>
<extracomment>{0}: source.path, {1}: source.crs_title</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The AREA has no polygon over {0} or its EXTENT; choose another layer.</source>
<extracomment>{0}: _path(info)</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Scoring {0} windows of {1} px on {2}</source>
<extracomment>{0}: sum(map(len, rows)), {1}: scorer.size, {2}: found.device</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The raster {0} lies outside the EXTENT; choose another one.</source>
<extracomment>{0}: _path(info)</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>it says nothing</source>
<translation type="unfinished" />
</message>
<message>
<source>The process that applies the model has ended ({0}); start again, finished parts are kept.</source>
<extracomment>{0}: last[:300]</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The training Python {0} cannot be started ({1}).</source>
<extracomment>{0}: self._command[0], {1}: error.strerror or error</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>{0} of {1} strips were made by an earlier run</source>
<extracomment>{0}: done - len(missing), {1}: done</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Building segmentation training</source>
<translation type="unfinished" />
</message>
<message>
<source>Mean of the IoU of building and background.</source>
<translation type="unfinished" />
</message>
<message>
<source>Share of all pixels that are classified correctly.</source>
<translation type="unfinished" />
</message>
<message>
<source>Agreement beyond what chance gives; 0 is chance, 1 is perfect.</source>
<translation type="unfinished" />
</message>
<message>
<source>Area that is building in truth and prediction, divided by the area that is in either.</source>
<translation type="unfinished" />
</message>
<message>
<source>Share of the predicted building area that is building.</source>
<translation type="unfinished" />
</message>
<message>
<source>Share of the true building area that is predicted.</source>
<translation type="unfinished" />
</message>
<message>
<source>Harmonic mean of building precision and recall, the Dice coefficient.</source>
<translation type="unfinished" />
</message>
<message>
<source>the model configuration</source>
<translation type="unfinished" />
</message>
<message>
<source>OCRNet with HRNet W18</source>
<translation type="unfinished" />
</message>
<message>
<source>PP-LiteSeg with STDC1</source>
<translation type="unfinished" />
</message>
<message>
<source>OCRNet with HRNet W48</source>
<translation type="unfinished" />
</message>
<message>
<source>PP-LiteSeg with STDC2</source>
<translation type="unfinished" />
</message>
<message>
<source>DeepLabV3+ with ResNet50</source>
<translation type="unfinished" />
</message>
<message>
<source>DeepLabV3+ with ResNet101</source>
<translation type="unfinished" />
</message>
<message>
<source>PSPNet with ResNet50</source>
<translation type="unfinished" />
</message>
<message>
<source>FCN with HRNet W18</source>
<translation type="unfinished" />
</message>
<message>
<source>FCN with HRNet W48</source>
<translation type="unfinished" />
</message>
<message>
<source>MobileSeg with MobileNet V3</source>
<translation type="unfinished" />
</message>
<message>
<source>STDCSeg with STDC1</source>
<translation type="unfinished" />
</message>
<message>
<source>There is no model called '{0}'; choose one of {1}.</source>
<extracomment>{0}: name, {1}: ', '.join(MODELS)</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>{0}; it takes none.</source>
<extracomment>{0}: sentence</extracomment>
<translation type="unfinished" />
</message>
<message>
<source> (did you mean {0}?)</source>
<extracomment>{0}: near[0]</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>No {0} is named; give one or more of {1}.</source>
<extracomment>{0}: thing, {1}: ', '.join(definitions)</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The {0} is {1}; give {2} to {3}.</source>
<extracomment>{0}: what, {1}: text, {2}: number.minimum, {3}: number.maximum</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>There is a comma in {0}; write {1}.{2}, with a point.</source>
<extracomment>{0}: part.strip(), {1}: comma[1] or 0, {2}: comma[2]</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The {0} is '{1}'; give a number.</source>
<extracomment>{0}: what, {1}: text</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>There is no {0} called '{1}'</source>
<extracomment>{0}: thing, {1}: name</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>There is no semicolon between {0} and {1}; write {2}; {3}.</source>
<extracomment>{0}: name, {1}: key, {2}: name, {3}: key</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The {0} of the {1} {2} is given twice; give one.</source>
<extracomment>{0}: key, {1}: thing, {2}: name</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The {0} {1} has no option '{2}'</source>
<extracomment>{0}: thing, {1}: name, {2}: key</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>There is no preset called '{0}'; choose one of {1}.</source>
<extracomment>{0}: preset, {1}: ', '.join(PRESETS)</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>LEARNING_RATE and FIND_LEARNING_RATE are both given; leave one of the two out.</source>
<translation type="unfinished" />
</message>
<message>
<source>There is no {0} called '{1}'; choose one of {2}.</source>
<extracomment>{0}: key, {1}: name, {2}: ', '.join(table)</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The training tiles of {0} have no {1} pixel; class weights need both classes: split again.</source>
<extracomment>{0}: dataset, {1}: lacking</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>How long the run is follows from its batch size, which is not found yet; resume it without a number of iterations or epochs, or start a new run.</source>
<translation type="unfinished" />
</message>
<message>
<source>A resumed run can only get longer: it was set to {0} iterations, {1} are fewer.</source>
<extracomment>{0}: config.iterations, {1}: after.iterations</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>A resumed run keeps its {0}; only {1} may change.</source>
<extracomment>{0}: key.replace('_', ' '), {1}: ', '.join(CHANGEABLE)</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The run was made by a newer version of buildseg trainer; update the plugin.</source>
<translation type="unfinished" />
</message>
<message>
<source>The configuration of the run holds the unknown key {0}; start a new run.</source>
<extracomment>{0}: unknown[0]</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The configuration of the run is incomplete ({0}); start a new run.</source>
<extracomment>{0}: error</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>the batch size</source>
<translation type="unfinished" />
</message>
<message>
<source>1 or more, or 0 for the largest that fits</source>
<translation type="unfinished" />
</message>
<message>
<source>the number of loader workers</source>
<translation type="unfinished" />
</message>
<message>
<source>the evaluation interval</source>
<translation type="unfinished" />
</message>
<message>
<source>1 or more iterations</source>
<translation type="unfinished" />
</message>
<message>
<source>the evaluation interval in epochs</source>
<translation type="unfinished" />
</message>
<message>
<source>the number of iterations with a frozen backbone</source>
<translation type="unfinished" />
</message>
<message>
<source>the number of batches to accumulate</source>
<translation type="unfinished" />
</message>
<message>
<source>the number of processes</source>
<translation type="unfinished" />
</message>
<message>
<source>the number of nodes</source>
<translation type="unfinished" />
</message>
<message>
<source>1 or more validations, or 0 to train to the end</source>
<translation type="unfinished" />
</message>
<message>
<source>the time limit</source>
<translation type="unfinished" />
</message>
<message>
<source>minutes above 0, or 0 for none</source>
<translation type="unfinished" />
</message>
<message>
<source>the number of checkpoints to keep</source>
<translation type="unfinished" />
</message>
<message>
<source>the gradient norm to clip at</source>
<translation type="unfinished" />
</message>
<message>
<source>a number above 0, or 0 for none</source>
<translation type="unfinished" />
</message>
<message>
<source>The list train.txt of {0} is empty; split the dataset so that tiles are left to train on.</source>
<extracomment>{0}: config.dataset</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The list val.txt of {0} is empty; split the dataset with a share for validation.</source>
<extracomment>{0}: config.dataset</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Neither epochs nor iterations are given; give one of them.</source>
<translation type="unfinished" />
</message>
<message>
<source>The decay of the averaged weights is {0}; give 0 for none, or for example 0.999.</source>
<extracomment>{0}: config.ema_decay</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The input size is {0} px; {1} needs a multiple of {2}.</source>
<extracomment>{0}: size, {1}: info.title, {2}: info.divisor</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The seed is {0}; give a whole number from 0 to 2147483647.</source>
<extracomment>{0}: config.seed</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The learning rate is {0}; give a number above 0, for example 0.001.</source>
<extracomment>{0}: config.learning_rate</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The warm-up share is {0}; give 0 to 1.</source>
<extracomment>{0}: warmup</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The weight decay is {0}; give 0 or more.</source>
<extracomment>{0}: config.optimizer['weight_decay']</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Every loss has the weight 0; give one of them more.</source>
<translation type="unfinished" />
</message>
<message>
<source>There is no device called '{0}'; give auto, cpu, gpu or for example gpu:1.</source>
<extracomment>{0}: device</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>{0} processes cannot share {1}; give gpu, so that each takes one of its own.</source>
<extracomment>{0}: config.processes, {1}: device</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Paddle cannot train in {0} on a CPU; choose a GPU, or start a new run with the precision fp32 (it can begin with the weights of another one: WEIGHTS=run).</source>
<extracomment>{0}: config.precision</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>A training on {0} nodes needs the address of the first one; give MASTER as HOST:PORT.</source>
<extracomment>{0}: config.nodes</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>MASTER is {0}; give it as HOST:PORT, for example 192.168.1.10:6170.</source>
<extracomment>{0}: config.master</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>MASTER is {0}, but there is only one node; give NODES, or no MASTER.</source>
<extracomment>{0}: config.master</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The class weights have no effect: of the losses only {0} take them.</source>
<extracomment>{0}: ', '.join(CLASS_WEIGHTED)</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>FREEZE_ITERATIONS freezes a randomly initialised backbone; choose WEIGHTS=imagenet, file or run.</source>
<translation type="unfinished" />
</message>
<message>
<source>The backbone stays frozen to the end, since the run has {0} iterations.</source>
<extracomment>{0}: config.iterations</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The only validation comes at the end, since the run has {0} iterations and is to be validated every {1}; with a shorter EVALUATION_INTERVAL the best checkpoint is one of several.</source>
<extracomment>{0}: config.iterations, {1}: interval</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The patience of {0} validations never ends the run, which has {1} and counts from the second on.</source>
<extracomment>{0}: patience, {1}: math.ceil(config.iterations / interval)</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>There are no initial weights called '{0}'; choose one of {1}.</source>
<extracomment>{0}: weights, {1}: ', '.join(choices.WEIGHTS)</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The model configuration {0} does not exist; choose a PaddleSeg YAML file.</source>
<extracomment>{0}: source</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The number of {0} is {1}; give 1 or more.</source>
<extracomment>{0}: key, {1}: getattr(config, key)</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Paddle trains with several processes on Linux only; give PROCESSES=1 and NODES=1.</source>
<translation type="unfinished" />
</message>
<message>
<source>Several processes cannot find a batch size; give BATCH_SIZE a number.</source>
<translation type="unfinished" />
</message>
<message>
<source>Several processes cannot find a learning rate; find it with one process, or give LEARNING_RATE.</source>
<translation type="unfinished" />
</message>
<message>
<source>The weights file {0} is given, but the initial weights are {1}; give WEIGHTS=file.</source>
<extracomment>{0}: file, {1}: weights</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>There is no ImageNet backbone for {0}; choose WEIGHTS=none or file.</source>
<extracomment>{0}: info.title</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The initial weights are to come from a {0}, but none is given; choose {1}.</source>
<extracomment>{0}: weights, {1}: wanted</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The weights file {0} does not exist; choose another .pdparams file.</source>
<extracomment>{0}: file</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Fatal Python error: </source>
<translation type="unfinished" />
</message>
<message>
<source>Windows fatal exception: </source>
<translation type="unfinished" />
</message>
<message>
<source>The worker {0}; the last lines of its log:
{1}</source>
<extracomment>{0}: reason, {1}: log_tail</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The memory ran out with a batch size of {0}; start a new run with a batch size of {1}, or resume this one where more memory is free.</source>
<extracomment>{0}: present, {1}: proposal</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>disappeared, as when the machine was switched off or the memory ran out</source>
<translation type="unfinished" />
</message>
<message>
<source>The memory ran out when tiles of {0} x {1} px were validated; start a new run with a dataset of smaller tiles, for example of {2} px, or with a smaller model, or resume this one where more memory is free.</source>
<extracomment>{0}: tile[1], {1}: tile[0], {2}: smaller</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The memory ran out; give a batch size or a smaller input size.</source>
<translation type="unfinished" />
</message>
<message>
<source>The memory ran out with a batch size of {0}; start a new run with an input size under {1} px or a smaller model, or resume this one where more memory is free.</source>
<extracomment>{0}: size, {1}: config.input_size</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>was killed (signal 9), most often because the memory ran out: {0}</source>
<extracomment>{0}: remedy</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>crashed with signal {0} ({1})</source>
<extracomment>{0}: -code, {1}: name</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>{0} and with smaller ones</source>
<extracomment>{0}: present</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>try a smaller batch size or input size</source>
<translation type="unfinished" />
</message>
<message>
<source>Run folder: {0}. The training continues in the background when this process ends; to stop it, cancel here or run "Stop training" (stoptraining) with RUN={1}.</source>
<extracomment>{0}: run.path, {1}: run.path</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The run {0} is still running; wait for its end or stop it first.</source>
<extracomment>{0}: run.path</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The worker of {0} did not start within {1} s; see {2}.</source>
<extracomment>{0}: run.path, {1}: SIGN_IN_SECONDS, {2}: run.log_file</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The lists that the run started with are unknown, so it cannot be resumed with a dataset in another place; put the dataset back, or {0}</source>
<extracomment>{0}: split_fingerprint.NEW_RUN</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>{0} is not the dataset of the run, whose lists were others ({1}); leave DATASET empty, or {2}</source>
<extracomment>{0}: dataset, {1}: ' and '.join(changed), {2}: split_fingerprint.NEW_RUN</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The run {0} has finished all of its {1} iterations; give more iterations or epochs to resume it.</source>
<extracomment>{0}: run.path, {1}: after.iterations</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The run {0} was ended by its {1} of {2} {3}; give a larger one to resume it.</source>
<extracomment>{0}: run.path, {1}: key.replace('_', ' '), {2}: limit, {3}: unit</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The run {0} is being started by another process at this moment.</source>
<extracomment>{0}: run.path</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The run {0} has no complete checkpoint to resume from; start a new run.</source>
<extracomment>{0}: run.path</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The run folder {0} cannot be written ({1}); make room or make it writable.</source>
<extracomment>{0}: run.path, {1}: error.strerror or error</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>{0} cannot be written ({1}); make its folder writable.</source>
<extracomment>{0}: log_file, {1}: error.strerror</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>{0} could not be started ({1}); check the training environment.</source>
<extracomment>{0}: command[0], {1}: error.strerror or error</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>{0} is not a model; choose a run folder, an export folder, .onnx, .pdmodel or .pdparams.</source>
<extracomment>{0}: path</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>{0} is neither a run folder nor an exported model; choose another folder or a model file.</source>
<extracomment>{0}: path</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The model {0} does not exist; give a run, an export or a model file.</source>
<extracomment>{0}: str(model) or repr('')</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>ARCHITECTURE is not used: {0} is not a bare .pdparams file, which alone needs it.</source>
<extracomment>{0}: model</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>DEVICE is not used: the exported model {0} runs on the CPU.</source>
<extracomment>{0}: model</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>{0} is missing; a static Paddle model is a .pdmodel and a .pdiparams file.</source>
<extracomment>{0}: other</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>stopped before the first iteration</source>
<translation type="unfinished" />
</message>
<message>
<source>the worker {0}; resume the run from its last checkpoint</source>
<extracomment>{0}: reason</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>building IoU {0}, mean IoU {1}</source>
<extracomment>{0}: self.best_building_iou, {1}: self.best_miou</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>the worker never started; start the run again</source>
<translation type="unfinished" />
</message>
<message>
<source>iteration {0}/{1}, loss {2}, rate {3}, {4} s/iteration, {5} left</source>
<extracomment>{0}: event['iteration'], {1}: event['iterations'], {2}: event['loss'], {3}: event['learning_rate'], {4}: event['seconds_per_iteration'], {5}: duration(event['seconds_left'])</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The worker of {0} runs on {1} and was asked to stop; if it does not, end it on that machine.</source>
<extracomment>{0}: run.path, {1}: state['host']</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The worker of {0} (process {1}) could not be ended; end it by hand.</source>
<extracomment>{0}: run.path, {1}: state.get('pid')</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>best {0} at iteration {1}</source>
<extracomment>{0}: scores, {1}: self.best_iteration</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Warning: no progress was reported for {0}. If {1} does not grow either, stop the training and resume it from its last checkpoint.</source>
<extracomment>{0}: duration(silence), {1}: run.log_file</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The training was stopped at iteration {0} of {1}; its run folder is {2}, resume it from there.</source>
<extracomment>{0}: stopped.iteration, {1}: stopped.iterations, {2}: run.path</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The request to stop cannot be written into {0} ({1}); make room, or the folder writable, or end the process {2} by hand.</source>
<extracomment>{0}: run.path, {1}: error.strerror, {2}: run.state().get('pid')</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The run {0} was asked to stop; this step no longer waits for its end.</source>
<extracomment>{0}: run.path</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>the run folder {0} cannot be written any more; make it writable and resume the run</source>
<extracomment>{0}: run.path</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>ended hard, since it did not stop in time; the last checkpoint is kept</source>
<translation type="unfinished" />
</message>
<message>
<source>validation at iteration {0}: {1}{2}</source>
<extracomment>{0}: event['iteration'], {1}: scores, {2}: ', best so far' if event.get('is_best') else ''</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>, best so far</source>
<translation type="unfinished" />
</message>
<message>
<source>{0} does not say how rasters are prepared for it, and its dataset is not there; give the DATASET that it was trained on.</source>
<extracomment>{0}: model</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>{0} is not of a training; choose the folder of one.</source>
<extracomment>{0}: path</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>{0} is not a run folder (config.json or run.json is missing); choose the folder of a training.</source>
<extracomment>{0}: path</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>{0} was made by a newer version of buildseg trainer; update the plugin.</source>
<extracomment>{0}: self.path</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The folder of runs {0} cannot be written ({1}); choose another one.</source>
<extracomment>{0}: root, {1}: error.strerror</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The run {0} is still running (process {1}); stop it first.</source>
<extracomment>{0}: self.path, {1}: state.get('pid')</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>start a new run: from the weights of this one (WEIGHTS=run) its scores may look too good, since they may have seen tiles that are validation tiles now.</source>
<translation type="unfinished" />
</message>
<message>
<source>The lists of {0} are not those that the run began with ({1}), so that its scores could not be trusted; put them back, or {2}</source>
<extracomment>{0}: dataset, {1}: ' and '.join(others), {2}: NEW_RUN</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The dataset {0} is gone; put it back and resume the run, or resume it with the folder to which the dataset was moved as DATASET.</source>
<extracomment>{0}: dataset</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>WEIGHTS_RUN is given, but the initial weights are {0}; give WEIGHTS=run.</source>
<extracomment>{0}: given['weights']</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>WEIGHTS=file and WEIGHTS_FILE={0}</source>
<extracomment>{0}: last / run_folder.CHECKPOINT_FILES[0]</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The run {0} has no best checkpoint, which its next validation makes; resume it until then, or give {1}.</source>
<extracomment>{0}: path, {1}: other</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>WEIGHTS_FILE is given, but the initial weights are run; give WEIGHTS=file.</source>
<translation type="unfinished" />
</message>
<message>
<source>The initial weights are those of a run, but none is given; choose WEIGHTS_RUN.</source>
<translation type="unfinished" />
</message>
<message>
<source>give OUTPUT a permanent folder</source>
<translation type="unfinished" />
</message>
<message>
<source>move it to a permanent folder</source>
<translation type="unfinished" />
</message>
<message>
<source>The {0} {1} is in a temporary folder, which QGIS removes while the training still runs; {2}, or wait for the end (WAIT=true).</source>
<extracomment>{0}: thing, {1}: path, {2}: remedy</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>{0} cannot be written ({1}); choose another output folder.</source>
<extracomment>{0}: place, {1}: error.strerror or error</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The memory ran out while {0}; {1}.</source>
<extracomment>{0}: kind.gerund, {1}: remedy</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>close other programs, or evaluate with a dataset of smaller tiles</source>
<translation type="unfinished" />
</message>
<message>
<source>close other programs, or export where more memory is free</source>
<translation type="unfinished" />
</message>
<message>
<source>The disk of {0} is full; free some space there, or choose an output folder on another disk.</source>
<extracomment>{0}: place</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>choose DEVICE=cpu, or {0}</source>
<extracomment>{0}: remedy</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>{0} is a file; choose a folder.</source>
<extracomment>{0}: output</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>the disk is full</source>
<translation type="unfinished" />
</message>
<message>
<source>The model {0} does not exist; choose a run folder, an export folder or a model file.</source>
<extracomment>{0}: model</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The dataset folder {0} does not exist; choose the folder of a dataset.</source>
<extracomment>{0}: dataset</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>{0} is not a run folder, so there is no default place for the result; give an output folder.</source>
<extracomment>{0}: model</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The folder {0} is not empty and holds {1}, which no {2} of this plugin wrote; choose an empty folder.</source>
<extracomment>{0}: output, {1}: path.name, {2}: kind.noun</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Stopped on request; nothing was written.</source>
<translation type="unfinished" />
</message>
<message>
<source>Training samples of {0} x {1} px ({2})</source>
<extracomment>{0}: size, {1}: size, {2}: config.fit</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The list {0} is empty; split the dataset so that it gets tiles.</source>
<extracomment>{0}: path</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The image {0} cannot be decoded; put a readable one of this name there, or take the tile off the lists and start a new run.</source>
<extracomment>{0}: path</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The mask {0} has {1} channels instead of one; bring it in by importdataset.</source>
<extracomment>{0}: path, {1}: mask.shape[-1]</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The image {0} has {1} x {2} px and its mask {3} x {4}; make the dataset again.</source>
<extracomment>{0}: pair[0], {1}: image.shape[1], {2}: image.shape[0], {3}: mask.shape[1], {4}: mask.shape[0]</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>with a TEST_PERCENT, and then train a new model</source>
<translation type="unfinished" />
</message>
<message>
<source>The list {0} is missing; split the dataset {1}.</source>
<extracomment>{0}: path, {1}: remedy</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The list {0} is not UTF-8 text; split the dataset again.</source>
<extracomment>{0}: path</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Line {0} of {1} is not 'image mask' with one space between; split the dataset again.</source>
<extracomment>{0}: number, {1}: path</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The image {0} cannot be read ({1}); put it back.</source>
<extracomment>{0}: path, {1}: error.strerror</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The mask {0} cannot be decoded ({1}); make the dataset again.</source>
<extracomment>{0}: path, {1}: error</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The mask {0} holds the value {1}; only 0 (background), 1 (building) and 255 (ignore) may stand there: bring it in by importdataset.</source>
<extracomment>{0}: path, {1}: wrong[0]</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Line {0} of {1} names {2}, which does not exist; split again.</source>
<extracomment>{0}: number, {1}: path, {2}: name</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Process {0} of the training {1}; resume the run.</source>
<extracomment>{0}: rank, {1}: exit_messages.explain_exit(code)</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Start the training on each other machine:
{0}</source>
<extracomment>{0}: commands</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>{0} processes need {1} GPUs, and this Paddle sees {2}; give fewer processes, or the device cpu.</source>
<extracomment>{0}: processes, {1}: first + processes, {2}: count</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The address {0} of node 0 means {1}, which is not an address of this machine; give the address that the other machines use, and start node 0 on that machine.</source>
<extracomment>{0}: master, {1}: address</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The run {0} has the nodes 0 to {1} and no node {2}; start one of those.</source>
<extracomment>{0}: self._run, {1}: config.nodes - 1, {2}: self._node</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>A process of the training was ended from outside</source>
<translation type="unfinished" />
</message>
<message>
<source>The address {0} of node 0 cannot be used ({1}); give HOST:PORT.</source>
<extracomment>{0}: master, {1}: error</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Paddle's launcher failed ({0}: {1}); see train.log.</source>
<extracomment>{0}: type(error).__name__, {1}: error</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>waiting for the other machines</source>
<translation type="unfinished" />
</message>
<message>
<source>A process was ended</source>
<translation type="unfinished" />
</message>
<message>
<source>The connection between the processes of the training broke</source>
<translation type="unfinished" />
</message>
<message>
<source>{0}; resume the run.</source>
<extracomment>{0}: unknown</extracomment>
<translation type="unfinished" />
</message>
<message>
<source> in each of {0} processes</source>
<extracomment>{0}: self.size</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The processes of the training found different checkpoints (iterations {0} and {1}); put the run folder on a disk that all machines share, and resume.</source>
<extracomment>{0}: earliest, {1}: latest</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The connection to another process of the training broke; resume the run.</source>
<translation type="unfinished" />
</message>
<message>
<source>Another process of the training ended early; resume the run.</source>
<translation type="unfinished" />
</message>
<message>
<source>Another process of the training sent nothing for {0} minutes; check its machine and resume the run.</source>
<extracomment>{0}: self._patience / 60</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Precision over recall</source>
<translation type="unfinished" />
</message>
<message>
<source>training loss</source>
<translation type="unfinished" />
</message>
<message>
<source>IoU</source>
<translation type="unfinished" />
</message>
<message>
<source>threshold 0.5</source>
<translation type="unfinished" />
</message>
<message>
<source>best threshold</source>
<translation type="unfinished" />
</message>
<message>
<source>best checkpoint</source>
<translation type="unfinished" />
</message>
<message>
<source>Building IoU {0}, F1 {1}; a model that calls everything building would have an IoU of {2}.</source>
<extracomment>{0}: text(values['building_iou']), {1}: text(values['building_f1']), {2}: text(values['baseline_building_iou'])</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Buildings: {0} of {1} found, {2} of {3} predicted ones correct (IoU at least {4}); F1 {5}.</source>
<extracomment>{0}: objects['found'], {1}: objects['truths'], {2}: objects['correct'], {3}: objects['predicted'], {4}: objects['iou'], {5}: text(objects['f1'])</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Best threshold here: {0}, with a building IoU of {1}.</source>
<extracomment>{0}: best['threshold'], {1}: text(best['building_iou'])</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>At the model's own threshold, {0}, tuned on the validation tiles of its training: building IoU {1}, F1 {2}.</source>
<extracomment>{0}: own['threshold'], {1}: text(own['building_iou']), {2}: text(own['building_f1'])</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Boundary IoU within {0} px{1}: {2}.</source>
<extracomment>{0}: each['distance_px'], {1}: metres, {2}: text(each['iou'])</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Evaluating {0} on {1} tiles ({2}) with {3}.</source>
<extracomment>{0}: source.title, {1}: len(pairs), {2}: request['split'], {3}: labels['device']</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>training tile</source>
<translation type="unfinished" />
</message>
<message>
<source>validation tile</source>
<translation type="unfinished" />
</message>
<message>
<source>test tile</source>
<translation type="unfinished" />
</message>
<message>
<source>{0}; {1}; building IoU {2} on {3}.</source>
<extracomment>{0}: found, {1}: errors, {2}: values['building_iou'], {3}: _where(values)</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Baseline building IoU</source>
<translation type="unfinished" />
</message>
<message>
<source>Of a model that calls every pixel building: any useful model has more.</source>
<translation type="unfinished" />
</message>
<message>
<source>Mean Dice</source>
<translation type="unfinished" />
</message>
<message>
<source>Mean of the Dice coefficients of building and background.</source>
<translation type="unfinished" />
</message>
<message>
<source>Object precision</source>
<translation type="unfinished" />
</message>
<message>
<source>Share of the footprints that match a building.</source>
<translation type="unfinished" />
</message>
<message>
<source>Object recall</source>
<translation type="unfinished" />
</message>
<message>
<source>Share of the buildings that are matched by a footprint.</source>
<translation type="unfinished" />
</message>
<message>
<source>Object F1</source>
<translation type="unfinished" />
</message>
<message>
<source>Harmonic mean of object precision and recall.</source>
<translation type="unfinished" />
</message>
<message>
<source>Evaluation of {0}</source>
<extracomment>{0}: values['model']</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>No verdict on how well buildings are found: see the warning.</source>
<translation type="unfinished" />
</message>
<message>
<source>Finds {0} of {1}</source>
<extracomment>{0}: objects['found'], {1}: _count(objects['truths'], 'building')</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>{0} that it draws {1} no building</source>
<extracomment>{0}: of, {1}: 'matches' if wrong == 1 else 'match'</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Finds {0} % of the building area</source>
<extracomment>{0}: 100 * values['building_recall']</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>{0} % of the area that it calls building is none</source>
<extracomment>{0}: 100 * (1 - values['building_precision'])</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>IoU of the building pixels that are at most {0} px{1} inside of a wall.</source>
<extracomment>{0}: pixels, {1}: metres</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>from {0} {1}</source>
<extracomment>{0}: low, {1}: unit</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>{0} of {1}</source>
<extracomment>{0}: _where(values), {1}: values['dataset']</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>{0} of the {1} footprints</source>
<extracomment>{0}: wrong, {1}: predicted</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>{0} of {1} footprints</source>
<extracomment>{0}: wrong, {1}: predicted</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Worst tiles</source>
<translation type="unfinished" />
</message>
<message>
<source>Best tiles</source>
<translation type="unfinished" />
</message>
<message>
<source>{0} to {1} {2}</source>
<extracomment>{0}: low, {1}: high, {2}: unit</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>under {0} {1}</source>
<extracomment>{0}: high, {1}: unit</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>the model's own</source>
<translation type="unfinished" />
</message>
<message>
<source>best of these tiles</source>
<translation type="unfinished" />
</message>
<message>
<source>Model</source>
<translation type="unfinished" />
</message>
<message>
<source>File</source>
<translation type="unfinished" />
</message>
<message>
<source>Dataset</source>
<translation type="unfinished" />
</message>
<message>
<source>Device</source>
<translation type="unfinished" />
</message>
<message>
<source>buildseg trainer</source>
<translation type="unfinished" />
</message>
<message>
<source>Boundary IoU, {0} px</source>
<extracomment>{0}: pixels</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>, as at training</source>
<translation type="unfinished" />
</message>
<message>
<source>, not as at training</source>
<translation type="unfinished" />
</message>
<message>
<source>Fingerprint of {0}.txt</source>
<extracomment>{0}: split</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>{0} (CRC-32){1}</source>
<extracomment>{0}: number, {1}: known</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Evaluated</source>
<translation type="unfinished" />
</message>
<message>
<source>The tiles hold no {0} pixel, so that IoU, precision, recall and F1 of {1}, the mean IoU and kappa say nothing about the model and are left empty; choose tiles with {2} (SPLIT, DATASET).</source>
<extracomment>{0}: lacking, {1}: other, {2}: other</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The tiles hold no labelled pixel, so that there is nothing to measure a model by; choose other tiles (SPLIT, DATASET).</source>
<translation type="unfinished" />
</message>
<message>
<source>An object is a connected part of the mask of one tile, so that buildings that touch are one. True objects that touch the edge of the tile or ignored pixels do not count; predicted ones that touch them, or that overlap such a true object most, are no false alarms.</source>
<translation type="unfinished" />
</message>
<message>
<source>The run {0} is still training: a later checkpoint may have better scores.</source>
<extracomment>{0}: run.path.name</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>ONNX model written by {0} (probabilities, opset {1}) in {2} s.</source>
<extracomment>{0}: by, {1}: opset, {2}: seconds</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>{0} is exported already; choose a run folder or a .pdparams file.</source>
<extracomment>{0}: request['model']</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Warning: {0} The checkpoint of this export: {1}.</source>
<extracomment>{0}: unfinished, {1}: source.title</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Static Paddle model written (class ids).</source>
<translation type="unfinished" />
</message>
<message>
<source>Paddle {0} writes no .pdmodel (for buildseg 0.1): the export is ONNX alone.</source>
<extracomment>{0}: paddle.__version__</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The exported models predict other values than the trained one: {0}.</source>
<extracomment>{0}: figures['failure']</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>INPUT_SIZE={0}, the tile size,</source>
<extracomment>{0}: size</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Warning: the model was trained on tiles of {0} px that were scaled to {1} px, and buildseg feeds pixels as they are, so that buildings appear to it at another scale; train with {2} if buildseg is to use it.</source>
<extracomment>{0}: size, {1}: config.input_size, {2}: remedy</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The training environment has no converter to ONNX for this Python and Paddle (paddle2onnx, p2o): run the algorithm "Set up training environment".</source>
<translation type="unfinished" />
</message>
<message>
<source>its result is not valid</source>
<translation type="unfinished" />
</message>
<message>
<source>it ended with {0}</source>
<extracomment>{0}: done.returncode</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The ONNX converter ({0}) cannot convert this network ({1}, {2}); train another model if buildseg is to load it.</source>
<extracomment>{0}: by, {1}: type(network).__name__, {2}: reason</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>it wrote nothing</source>
<translation type="unfinished" />
</message>
<message>
<source>The ONNX converter left out the last operation of this network; train another model.</source>
<translation type="unfinished" />
</message>
<message>
<source>differ by up to {0}, {1} times what is allowed</source>
<extracomment>{0}: self.worst, {1}: self.excess</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>the logarithms of ONNX's probabilities {0}</source>
<extracomment>{0}: found</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Parity on {0} tiles of {1} px: largest score {2}, largest difference of ONNX's log probabilities {3} ({4} of what is allowed).</source>
<extracomment>{0}: self.tiles, {1}: BLOCK, {2}: self.largest, {3}: self.worst, {4}: self.excess</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Pixels whose class differs: static {0}, ONNX {1} of {2} ({3} pixels are ties).</source>
<extracomment>{0}: self.differing['static'], {1}: self.differing['onnx'], {2}: self.pixels, {3}: self.ties</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>the class of {0} of {1} pixels differs in the {2} model</source>
<extracomment>{0}: count, {1}: self.pixels, {2}: name</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The {0} command failed: {1}.</source>
<extracomment>{0}: command, {1}: error_messages.reason(error)</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>{0} cannot be used ({1}); mend that and try again.</source>
<extracomment>{0}: error.filename, {1}: error.strerror</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The disk of the temporary files in {0} is full; free some space there.</source>
<extracomment>{0}: tempfile.gettempdir()</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>{0} does not return a list of score maps; choose another model.</source>
<extracomment>{0}: _name(network)</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>{0} gives other scores each time it sees the same image, so that no export can be checked against it; choose another model.</source>
<extracomment>{0}: _name(network)</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>{0} cannot be used on images of 3 bands and {1} px ({2}); correct the model configuration or take another input size.</source>
<extracomment>{0}: _name(network), {1}: size, {2}: error_messages.reason(error)</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Output {0} of {1} is {2} where scores {3} are needed; switch that output off in the model configuration or choose another model.</source>
<extracomment>{0}: number, {1}: _name(network), {2}: shape, {3}: wanted</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The checkpoint {0} is damaged; resuming from the one before, {1}</source>
<extracomment>{0}: names, {1}: source</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>, which holds averaged weights: the result will differ from that of an undamaged run</source>
<translation type="unfinished" />
</message>
<message>
<source>No checkpoint of {0} can be used: {1} are damaged; start a new run.</source>
<extracomment>{0}: run.path, {1}: ', '.join((path.name for path in damaged))</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The checkpoint {0} is damaged (no iteration in {1}); start a new run.</source>
<extracomment>{0}: source, {1}: STATE</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The best checkpoint {0} is damaged</source>
<extracomment>{0}: best</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The checkpoint file {0} is damaged (another size or checksum); use another checkpoint of its run, or train again.</source>
<extracomment>{0}: source / name</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The checkpoint file {0} cannot be read ({1}).</source>
<extracomment>{0}: path, {1}: error.strerror</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The model configuration {0} has no section 'model' with a 'type'; add it.</source>
<extracomment>{0}: source</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Of {0} only the section model is used; not used: {1}.</source>
<extracomment>{0}: source, {1}: ', '.join(sorted(map(str, values)))</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Weights named in {0} are not loaded ({1}); choose initial weights instead.</source>
<extracomment>{0}: source, {1}: ', '.join(ignored)</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>PaddleSeg has no model called '{0}'{1}.</source>
<extracomment>{0}: kind, {1}: _near(kind, _MODELS)</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The model configuration {0} inherits from itself; correct its _base_.</source>
<extracomment>{0}: path</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The model configuration {0} holds no sections; give a YAML file like PaddleSeg's own.</source>
<extracomment>{0}: path</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The _base_ of the model configuration {0} is not a file name; correct it.</source>
<extracomment>{0}: path</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>PaddleSeg has no component called '{0}'{1}.</source>
<extracomment>{0}: kind, {1}: _near(kind, known)</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The value '{0}' of '{1}' in the model configuration is not a plain name; correct it.</source>
<extracomment>{0}: value, {1}: key</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>; near it there are </source>
<translation type="unfinished" />
</message>
<message>
<source>The model configuration {0} has a section that holds itself; write it out.</source>
<extracomment>{0}: source</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>, which {0} inherits from,</source>
<extracomment>{0}: parents[-1]</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>put it there, or write the whole model section into one file</source>
<translation type="unfinished" />
</message>
<message>
<source>The model configuration {0}{1} does not exist; {2}.</source>
<extracomment>{0}: path, {1}: asked, {2}: remedy</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The model configuration {0} cannot be read ({1}); correct the file.</source>
<extracomment>{0}: path, {1}: reason</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>{0} of the model configuration has no argument '{1}'{2}.</source>
<extracomment>{0}: kind, {1}: key, {2}: _near(key, accepted)</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>PaddleSeg cannot build {0} from the model configuration ({1}); correct its section.</source>
<extracomment>{0}: kind, {1}: error_messages.reason(error)</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The weights file {0} does not hold named weights; choose a .pdparams file.</source>
<extracomment>{0}: path</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The weights file {0} does not belong to this model: {1} of its {2} weights are missing or of another shape (the first is {3}); choose the model the weights were trained with.</source>
<extracomment>{0}: path, {1}: len(missing), {2}: len(wanted), {3}: missing[0]</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>{0} of {1} weights were not in {2} and start random: {3}.</source>
<extracomment>{0}: len(missing), {1}: len(wanted), {2}: path, {3}: shown</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The weights file {0} cannot be read ({1}); choose another one.</source>
<extracomment>{0}: path, {1}: error.strerror</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The weights file {0} was refused: it holds more than arrays or is damaged ({1}); take the weights from a source you trust.</source>
<extracomment>{0}: path, {1}: error</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The weights file {0} is damaged ({1}); choose another one.</source>
<extracomment>{0}: path, {1}: type(error).__name__</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>it asks for {0}.{1}</source>
<extracomment>{0}: module, {1}: name</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Another training is downloading the same backbone; waiting for it.</source>
<translation type="unfinished" />
</message>
<message>
<source>it holds {0} {1} files instead of one</source>
<extracomment>{0}: len(found), {1}: WEIGHTS</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The ImageNet backbone cannot be fetched from {0} ({1}); put that file into {2} as {3} by hand, or choose WEIGHTS=none.</source>
<extracomment>{0}: url, {1}: reason, {2}: cache, {3}: name</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>the download was interrupted; start the training again to continue it</source>
<translation type="unfinished" />
</message>
<message>
<source>run {0}, best checkpoint (iteration {1})</source>
<extracomment>{0}: run.path.name, {1}: state['iteration']</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The dataset was split again after the model was trained ({0} changed): it may have learnt from tiles of {1}.txt, and its scores look too good then.</source>
<extracomment>{0}: ' and '.join(others), {1}: split</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>These are the tiles that the model was trained on: its scores on others are lower.</source>
<translation type="unfinished" />
</message>
<message>
<source>, or give {0} as the model</source>
<extracomment>{0}: last / checkpoints.PARAMETERS</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The run {0} has no best checkpoint; train it until its next validation{1}.</source>
<extracomment>{0}: run.path, {1}: other</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>{0} holds weights only; give the architecture ({1}).</source>
<extracomment>{0}: path, {1}: ', '.join(model_zoo.MODELS)</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>There is no architecture called '{0}'; choose one of {1}.</source>
<extracomment>{0}: architecture, {1}: ', '.join(model_zoo.MODELS)</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>{0} is not in the folder of its run; give the folder of the dataset {1}, or of another one, as DATASET.</source>
<extracomment>{0}: self.path, {1}: self.dataset_name</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>{0} does not say which dataset it belongs to; give a dataset folder (DATASET).</source>
<extracomment>{0}: self.path</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The dataset {0} of {1} is gone; give the folder to which it was moved as DATASET.</source>
<extracomment>{0}: dataset, {1}: self.path</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>{0} belongs to a run of {1}, and ARCHITECTURE is {2}; leave it empty.</source>
<extracomment>{0}: path, {1}: config.model, {2}: architecture</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>it depends on a condition that it computes</source>
<translation type="unfinished" />
</message>
<message>
<source>choose a GPU that can, or start a new run with the precision fp32 (it can begin with the weights of another one: WEIGHTS=run).</source>
<translation type="unfinished" />
</message>
<message>
<source>Paddle cannot train in {0} on a CPU; {1}</source>
<extracomment>{0}: name, {1}: REMEDY</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>{0} cannot train in {1}, which takes a compute capability of {2}.{3}; {4}</source>
<extracomment>{0}: devices.describe(device), {1}: name, {2}: least[0], {3}: least[1], {4}: REMEDY</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>{0} has no backbone that could be frozen; give FREEZE_ITERATIONS=0.</source>
<extracomment>{0}: model_info(model).title</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>a sample of larger ones takes longer</source>
<translation type="unfinished" />
</message>
<message>
<source>{0} samples take about {1} of the free memory of {2} GB</source>
<extracomment>{0}: size, {1}: SHARE_ON_CPU, {2}: free / 1000000000.0</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>not even one sample fits</source>
<translation type="unfinished" />
</message>
<message>
<source>a batch of {0} fitted into the memory of the device once</source>
<extracomment>{0}: size</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>there are no more tiles</source>
<translation type="unfinished" />
</message>
<message>
<source>more does not pay on a GPU</source>
<translation type="unfinished" />
</message>
<message>
<source>{0} samples did not fit into the memory</source>
<extracomment>{0}: count</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>one sample takes nearly all of the memory</source>
<translation type="unfinished" />
</message>
<message>
<source>more does not pay on a CPU</source>
<translation type="unfinished" />
</message>
<message>
<source>more may not fit into the free memory of {0} GB</source>
<extracomment>{0}: free / 1000000000.0</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>not even one sample fits beside what the trials before it have left</source>
<translation type="unfinished" />
</message>
<message>
<source>The network returned {0} outputs where {1} were expected.</source>
<extracomment>{0}: len(scores), {1}: len(self._output_weights)</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The optimizer's state of the checkpoint belongs to another model; start a new run.</source>
<translation type="unfinished" />
</message>
<message>
<source>the VisualDL log</source>
<translation type="unfinished" />
</message>
<message>
<source>the report of an evaluation</source>
<translation type="unfinished" />
</message>
<message>
<source>the probabilities are {0} to {1}, not 0.333</source>
<extracomment>{0}: found.min(), {1}: found.max()</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>the loss is {0} or the weights did not move</source>
<extracomment>{0}: value</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The package {0} ({1}) cannot be imported: {2}.</source>
<extracomment>{0}: name, {1}: use, {2}: _last_line(error)</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>A model cannot be applied: {0}.</source>
<extracomment>{0}: _last_line(error)</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>A training step failed: {0}.</source>
<extracomment>{0}: error_messages.reason(error)</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>This training environment is made for an NVIDIA GPU, but Paddle sees none ({0}): the CPU is used, which is many times slower. Stop, and resume when the GPU is back; a restart of the computer helps after an update of the driver.</source>
<extracomment>{0}: cause</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>the driver names {0}</source>
<extracomment>{0}: cards[0]</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The device {0} is asked for, but this Paddle ({1}) sees {2} GPUs; use the device cpu, or set the environment up for your CUDA version.</source>
<extracomment>{0}: wanted, {1}: paddle.__version__, {2}: count</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>This build of Paddle has no code for {0}, whose compute capability is {1} (there is code for {2}): run the algorithm "Set up training environment" with DEVICE=auto, or use the device cpu.</source>
<extracomment>{0}: describe(wanted), {1}: own, {2}: codes</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Out of memory</source>
<translation type="unfinished" />
</message>
<message>
<source>out of memory</source>
<translation type="unfinished" />
</message>
<message>
<source>Cannot allocate memory</source>
<translation type="unfinished" />
</message>
<message>
<source>The training stopped by an unexpected {0}: {1}; see train.log.</source>
<extracomment>{0}: type(error).__name__, {1}: reason(error)</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>{0} cannot be used ({1}); mend that and resume the run.</source>
<extracomment>{0}: error.filename or run.path, {1}: error.strerror or error</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>resume the run</source>
<translation type="unfinished" />
</message>
<message>
<source>The disk of {0} is full; free some space and resume the run.</source>
<extracomment>{0}: run.path</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>{0} cannot be written ({1}); make it writable and resume the run.</source>
<extracomment>{0}: os.fspath(place), {1}: error.strerror</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The file {0} of the dataset cannot be read any more; put it back and resume the run.</source>
<extracomment>{0}: error.filename</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>run the algorithm "Set up training environment" again</source>
<translation type="unfinished" />
</message>
<message>
<source>: Windows resets a GPU that does not answer for 2 s, also because of other programs</source>
<translation type="unfinished" />
</message>
<message>
<source>This build of Paddle has no code for the GPU ({0}); {1} with DEVICE=auto, or {2} with the device cpu.</source>
<extracomment>{0}: _SET_UP</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>NVIDIA's driver is too old for this build of Paddle ({0}); update the driver, or {1}.</source>
<extracomment>{0}: _SET_UP</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>A library that Paddle needs cannot be loaded ({0}); take folders with another CUDA or cuDNN out of PATH, and install Microsoft's Visual C++ runtime if it is missing.</source>
<translation type="unfinished" />
</message>
<message>
<source>The exchange between the GPUs failed ({0}); {1}, with one process if it fails once more.</source>
<translation type="unfinished" />
</message>
<message>
<source>The GPU or its driver failed ({0}{1}); {2}, and if it fails once more, update NVIDIA's driver, or {2} with the device cpu.</source>
<translation type="unfinished" />
</message>
<message>
<source>it has to take 1 x 3 x H x W float values, H = W, and to give 1 x C x H x W values of two or more classes</source>
<translation type="unfinished" />
</message>
<message>
<source>the CPU ({0} threads)</source>
<extracomment>{0}: cores</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The model {0} takes {1}; {2}.</source>
<extracomment>{0}: self._path, {1}: found, {2}: WANTED</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The model {0} gives {1} values; {2}.</source>
<extracomment>{0}: self._path, {1}: ' x '.join(map(str, shape)), {2}: WANTED</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The model {0} cannot be loaded ({1}); the file seems damaged: export the model again.</source>
<extracomment>{0}: path, {1}: _reason(error)</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The model {0} cannot be run ({1}); {2}.</source>
<extracomment>{0}: self._path, {1}: _reason(error), {2}: WANTED</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The memory ran out with a batch size of {0}; looking for one that fits.</source>
<extracomment>{0}: config.batch_size</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Trying a batch size of {0}.</source>
<extracomment>{0}: count</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>start a new run with a lower learning rate or without damaged tiles; what was saved before is kept, and WEIGHTS=run starts from its best checkpoint if it was validated before</source>
<translation type="unfinished" />
</message>
<message>
<source>a better {0} than that of iteration {1}</source>
<extracomment>{0}: TITLES[self._metric], {1}: self._before.get('iteration')</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>stopped early at iteration {0}: {1} validations without {2}</source>
<extracomment>{0}: iteration, {1}: self._waited, {2}: better</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>the time limit of {0} minutes was reached at iteration {1}</source>
<extracomment>{0}: self._minutes, {1}: iteration</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>the time limit of {0} minutes allowed {1} of {2} iterations</source>
<extracomment>{0}: self._minutes, {1}: iterations, {2}: asked</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The weights {0} became NaN or infinite at iteration {1}: {2}.</source>
<extracomment>{0}: name, {1}: iteration, {2}: REMEDY</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The loss became NaN or infinite at iteration {0}: {1}.</source>
<extracomment>{0}: iteration, {1}: REMEDY</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>About {0} for {1} iterations at {2} s each, validation not counted</source>
<extracomment>{0}: duration(seconds * count), {1}: count, {2}: seconds</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>; the time limit ends them in {0}</source>
<extracomment>{0}: duration(left)</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>{0} {1} % done, about {2} left.</source>
<extracomment>{0}: self._name, {1}: 100 * done // self._total, {2}: duration(left)</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>{0}; to end earlier, stop it and give TIME_LIMIT or fewer ITERATIONS.</source>
<extracomment>{0}: sentence</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Starting from the {0} {1}.</source>
<extracomment>{0}: words, {1}: path</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>About the initial weights: {0}{1}</source>
<extracomment>{0}: doubt[0].lower(), {1}: doubt[1:]</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Stopped on request before the first iteration.</source>
<translation type="unfinished" />
</message>
<message>
<source>The list train.txt of {0} has {1} tiles now and had {2} when the run was made; start a new run.</source>
<extracomment>{0}: config.dataset, {1}: len(train), {2}: config.train_count</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The run needs about {0} MB more in {1}, and {2} MB are free; make room, or start it in another folder of runs.</source>
<extracomment>{0}: needed / 1000000.0, {1}: run.path, {2}: free / 1000000.0</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>{0} more of {1} opened tiles are like that.</source>
<extracomment>{0}: len(wrong) - SHOWN, {1}: TILES_OPENED</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Tiles of {0} px are smaller than the input size of {1} px and are filled up with grey; a smaller input size trains faster and as well.</source>
<extracomment>{0}: smallest, {1}: config.input_size</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>give the size of the tiles as INPUT_SIZE, or </source>
<translation type="unfinished" />
</message>
<message>
<source>Tiles of {0} px are scaled to the input size of {1} px: buildseg, which feeds blocks as they are, shows the model buildings of another size; {2}choose a preset that crops.</source>
<extracomment>{0}: scaled[0], {1}: config.input_size, {2}: unscaled</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The folder {0} cannot be written; make it writable.</source>
<extracomment>{0}: directory</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>At {0} s each the time limit allows {1} of {2} iterations, within which the learning rate comes down.</source>
<extracomment>{0}: pace, {1}: iterations, {2}: self._run.asked_config().iterations</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Searching the learning rate in up to {0} steps.</source>
<extracomment>{0}: steps</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Learning rate search</source>
<translation type="unfinished" />
</message>
<message>
<source>Model {0}, preset {1}: {2} iterations of {3} samples of {4} px from {5} tiles; {6} tiles to validate.</source>
<extracomment>{0}: config.model, {1}: config.preset, {2}: config.iterations, {3}: config.samples_per_iteration, {4}: config.input_size, {5}: config.train_count, {6}: config.validation_count</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Resuming from the checkpoint at iteration {0}.</source>
<extracomment>{0}: state['iteration']</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The schedule now spans {0} iterations instead of {1}: the learning rate was {2} and continues at {3}.</source>
<extracomment>{0}: self.config.iterations, {1}: before.iterations, {2}: rates[0], {3}: rates[1]</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The loss fell at none of the learning rates tried; the learning rate stays {0}.</source>
<extracomment>{0}: rate</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Learning rate {0}, found in {1} steps: {2}.</source>
<extracomment>{0}: rate, {1}: len(curve), {2}: self._run.rate_search_file</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The best checkpoint is gone</source>
<translation type="unfinished" />
</message>
<message>
<source>{0}; the next validation makes a new one.</source>
<extracomment>{0}: damage</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>The run used {0} and resumes with {1}: its weights will differ from those of an uninterrupted run in the last digits.</source>
<extracomment>{0}: before, {1}: now</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Trying the validation of tiles of {0} x {1} px.</source>
<translation type="unfinished" />
</message>
<message>
<source>The training ends: {0}.</source>
<extracomment>{0}: sentence</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Stopped on request at iteration {0}; the checkpoint is {1}.</source>
<extracomment>{0}: iteration, {1}: self._run.last_dir</extracomment>
<translation type="unfinished" />
</message>
<message>
<source>Worst and best tiles</source>
<translation type="unfinished" />
</message>
<message>
<source>By building IoU; each image, and what the model made of it:</source>
<translation type="unfinished" />
</message>
<message>
<source>Scores</source>
<translation type="unfinished" />
</message>
<message>
<source>Score</source>
<translation type="unfinished" />
</message>
<message>
<source>Value</source>
<translation type="unfinished" />
</message>
<message>
<source>Meaning</source>
<translation type="unfinished" />
</message>
<message>
<source>Buildings by size</source>
<translation type="unfinished" />
</message>
<message>
<source>Size</source>
<translation type="unfinished" />
</message>
<message>
<source>Buildings</source>
<translation type="unfinished" />
</message>
<message>
<source>Found</source>
<translation type="unfinished" />
</message>
<message>
<source>Recall</source>
<translation type="unfinished" />
</message>
<message>
<source>Footprints</source>
<translation type="unfinished" />
</message>
<message>
<source>Correct</source>
<translation type="unfinished" />
</message>
<message>
<source>Precision</source>
<translation type="unfinished" />
</message>
<message>
<source>class="total"</source>
<translation type="unfinished" />
</message>
<message>
<source>A building is found, and a footprint is correct, where the IoU of the two is at least {0}. {1}</source>
<translation type="unfinished" />
</message>
<message>
<source>Pixels</source>
<translation type="unfinished" />
</message>
<message>
<source>Truth</source>
<translation type="unfinished" />
</message>
<message>
<source>predicted {0}</source>
<translation type="unfinished" />
</message>
<message>
<source>Confusion matrix: pixels, and their share of the pixels of the true class.</source>
<translation type="unfinished" />
</message>
<message>
<source>Class</source>
<translation type="unfinished" />
</message>
<message>
<source>Precision and recall over thresholds</source>
<translation type="unfinished" />
</message>
<message>
<source>Threshold</source>
<translation type="unfinished" />
</message>
<message>
<source>Building IoU</source>
<translation type="unfinished" />
</message>
<message>
<source>Building F1</source>
<translation type="unfinished" />
</message>
<message>
<source>A pixel is building if its probability is at least the threshold. All other scores of this report are at 0.5. The best threshold of these tiles need not be the best one of others.</source>
<translation type="unfinished" />
</message>
<message>
<source>Learning curves</source>
<translation type="unfinished" />
</message>
<message>
<source>Settings of the training</source>
<translation type="unfinished" />
</message>
<message>
<source>Model, data and environment</source>
<translation type="unfinished" />
</message>
<message>
<source>The same again</source>
<translation type="unfinished" />
</message>
<message>
<source>As PaddleSeg prints it</source>
<translation type="unfinished" />
</message>
</context>
</TS>
