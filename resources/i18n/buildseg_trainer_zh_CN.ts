<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
<name>buildseg_trainer</name>
<message>
<source>Run folder</source>
<translation>运行文件夹</translation>
</message>
<message>
<source>State of the run</source>
<translation>运行的状态</translation>
</message>
<message>
<source>Iteration reached</source>
<translation>已达到的迭代</translation>
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
<source>Start on machine {}: {}</source>
<translation>在机器 {} 上启动：{}</translation>
</message>
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
<source>5 Ready-made models</source>
<translation>5 现成模型</translation>
</message>
<message>
<source>Training interpreter</source>
<translation>训练用解释器</translation>
</message>
<message>
<source>{} is too long a name for a file or folder; choose a shorter one.</source>
<translation>{} 作为文件或文件夹名称太长；请选择更短的。</translation>
</message>
<message>
<source>Fail if there are problems</source>
<translation>有问题时失败</translation>
</message>
<message>
<source>Report file</source>
<translation>报告文件</translation>
</message>
<message>
<source>HTML files (*.html)</source>
<translation>HTML 文件 (*.html)</translation>
</message>
<message>
<source>Dataset report</source>
<translation>数据集报告</translation>
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
<source>Training environment</source>
<translation>训练环境</translation>
</message>
<message>
<source>Report</source>
<translation>报告</translation>
</message>
<message>
<source>Report for programs</source>
<translation>供程序使用的报告</translation>
</message>
<message>
<source>Ready to train</source>
<translation>可以训练</translation>
</message>
<message>
<source>Report to copy</source>
<translation>可复制的报告</translation>
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
<source>Tiles by their errors</source>
<translation>按误差显示的瓦片</translation>
</message>
<message>
<source>Report folder</source>
<translation>报告文件夹</translation>
</message>
<message>
<source>Model (run, export, bundle or file)</source>
<translation>模型（运行、导出、模型包或文件）</translation>
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
<source>Evaluation report</source>
<translation>评估报告</translation>
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
<source>Bundle: the model in one file</source>
<translation>模型包：单个文件中的模型</translation>
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
<source>Model (run, export, bundle or .onnx)</source>
<translation>模型（运行、导出、模型包或 .onnx）</translation>
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
<source>Dataset folder, if it was moved</source>
<translation>数据集文件夹（若已移动）</translation>
</message>
<message>
<source>Iterations in all</source>
<translation>总迭代次数</translation>
</message>
<message>
<source>Time limit (minutes, 0 = none)</source>
<translation>时间限制（分钟，0 = 无）</translation>
</message>
<message>
<source>Wait for the end of the training</source>
<translation>等待训练结束</translation>
</message>
<message>
<source>Epochs in all</source>
<translation>总轮数</translation>
</message>
<message>
<source>Loader threads (0 = automatic)</source>
<translation>加载线程（0 = 自动）</translation>
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
<source>Early-stopping patience (validations)</source>
<translation>早停容忍度（验证次数）</translation>
</message>
<message>
<source>Checkpoints to keep</source>
<translation>保留的检查点数</translation>
</message>
<message>
<source>Environment folder</source>
<translation>环境文件夹</translation>
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
<source>Timeout (seconds)</source>
<translation>超时（秒）</translation>
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
<source>Weights file or bundle</source>
<translation>权重文件或模型包</translation>
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
<source>Metric of the best checkpoint</source>
<translation>最佳检查点的指标</translation>
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
<source>Iterations planned</source>
<translation>计划的迭代次数</translation>
</message>
<message>
<source>Folder of runs</source>
<translation>存放运行的文件夹</translation>
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
<source>[Not selected]</source>
<translation>[未选择]</translation>
</message>
<message>
<source>Guide</source>
<translation>指南</translation>
</message>
<message>
<source>Building segmentation training</source>
<translation>建筑物分割训练</translation>
</message>
<message>
<source>Building segmentation training: guide</source>
<translation>建筑物分割训练：指南</translation>
</message>
<message>
<source>Contents</source>
<translation>目录</translation>
</message>
<message>
<source>Back</source>
<translation>后退</translation>
</message>
<message>
<source>Forward</source>
<translation>前进</translation>
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
<source>The training {0} ended at iteration {1} of {2}: {3}. "Resume training" continues it.</source>
<translation>训练 {0} 在第 {1} 次（共 {2} 次）迭代结束：{3}。可用“恢复训练”继续。</translation>
</message>
<message>
<source>The training {0} was stopped at iteration {1} of {2}; "Resume training" continues it.</source>
<translation>训练 {0} 在第 {1} 次（共 {2} 次）迭代时停止；可用“恢复训练”继续。</translation>
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
<source>buildseg_trainer in the home folder</source>
<translation>主目录中的 buildseg_trainer</translation>
</message>
<message>
<source>The user's cache folder</source>
<translation>用户的缓存文件夹</translation>
</message>
<message>
<source>Folder of runs and datasets</source>
<translation>存放运行和数据集的文件夹</translation>
</message>
<message>
<source>Folder of downloaded backbones</source>
<translation>存放下载的主干网络的文件夹</translation>
</message>
<message>
<source>Check…</source>
<translation>检查…</translation>
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
<source>Add a run from another folder…</source>
<translation>添加其他文件夹中的运行…</translation>
</message>
<message>
<source>5.2 Archive → trained, exported model</source>
<extracomment>archivetomodel DISPLAY_NAME</extracomment>
<translation>5.2 压缩包 → 训练并导出的模型</translation>
</message>
<message>
<source>model,workflow,chain,train,segmentation,deep learning,building,onnx</source>
<extracomment>archivetomodel TAGS</extracomment>
<translation>模型,工作流,流程链,训练,分割,深度学习,建筑物,onnx</translation>
</message>
<message>
<source>Makes a trained and exported model of an archive of images and masks, in one go.</source>
<extracomment>archivetomodel SHORT</extracomment>
<translation>由图像和掩膜的压缩包一次制成训练并导出的模型。</translation>
</message>
<message>
<source>Runs "Import images and masks", "Filter tiles", "Split dataset", "Train model", "Evaluate model" and "Export model" one after the other, with their defaults for everything that is not asked for here. A split that the archive brings is kept. QGIS runs a model in its main window, which answers slowly until the end: for long trainings run the steps one by one, or this model by qgis_process.</source>
<extracomment>archivetomodel ALG_DESC</extracomment>
<translation>依次运行“导入图像和掩膜”、“过滤瓦片”、“划分数据集”、“训练模型”、“评估模型”和导出模型，此处未询问的一切采用其默认值。压缩包自带的划分会保留。QGIS 在主窗口中运行模型，直到结束窗口响应缓慢：长时间训练请逐步运行，或用 qgis_process 运行此模型。</translation>
</message>
<message>
<source>A zip archive, or a folder with archives or with images and masks.</source>
<extracomment>archivetomodel INPUT</extracomment>
<translation>zip 压缩包，或含压缩包或含图像和掩膜的文件夹。</translation>
</message>
<message>
<source>A new or empty folder for the dataset. Empty: a new folder in buildseg_trainer/datasets of your home, another one each time.</source>
<extracomment>archivetomodel OUTPUT</extracomment>
<translation>数据集的新文件夹或空文件夹。空：在主目录的 buildseg_trainer/datasets 中新建文件夹，每次都是新的。</translation>
</message>
<message>
<source>bisenet_v2: fast, the choice for a CPU. Other models are more accurate and slower; see "Train model".</source>
<extracomment>archivetomodel MODEL</extracomment>
<translation>bisenet_v2：快，适合 CPU。其他模型更准确但更慢；见“训练模型”。</translation>
</message>
<message>
<source>Values of everything that is not asked for here; see "Train model".</source>
<extracomment>archivetomodel PRESET</extracomment>
<translation>此处未询问的一切的取值；见“训练模型”。</translation>
</message>
<message>
<source>The training ends after this many minutes. 0: no limit.</source>
<extracomment>archivetomodel TIME_LIMIT</extracomment>
<translation>训练在这么多分钟后结束。0：无限制。</translation>
</message>
<message>
<source>Number of optimizer steps. 0: as the preset says.</source>
<extracomment>archivetomodel ITERATIONS</extracomment>
<translation>优化器步数。0：由预设决定。</translation>
</message>
<message>
<source>The dataset folder.</source>
<extracomment>archivetomodel DATASET</extracomment>
<translation>数据集文件夹。</translation>
</message>
<message>
<source>Folder of the training, in buildseg_trainer/runs of your home.</source>
<extracomment>archivetomodel RUN</extracomment>
<translation>训练的文件夹，位于主目录的 buildseg_trainer/runs。</translation>
</message>
<message>
<source>IoU of the class building on the validation tiles.</source>
<extracomment>archivetomodel BUILDING_IOU</extracomment>
<translation>建筑物类别在验证瓦片上的 IoU。</translation>
</message>
<message>
<source>Report on the validation tiles.</source>
<extracomment>archivetomodel REPORT</extracomment>
<translation>验证瓦片上的报告。</translation>
</message>
<message>
<source>Folder of the exported model, in the run folder.</source>
<extracomment>archivetomodel EXPORT</extracomment>
<translation>导出模型的文件夹，位于运行文件夹中。</translation>
</message>
<message>
<source>The model file that the buildseg plugin loads.</source>
<extracomment>archivetomodel ONNX</extracomment>
<translation>buildseg 插件加载的模型文件。</translation>
</message>
<message>
<source>BiSeNet V2: fast, for CPUs</source>
<extracomment>archivetomodel MODEL=bisenet_v2</extracomment>
<translation>BiSeNet V2：快，适合 CPU</translation>
</message>
<message>
<source>OCRNet with HRNet W18: more accurate</source>
<extracomment>archivetomodel MODEL=ocrnet_hrnet_w18</extracomment>
<translation>OCRNet with HRNet W18：更准确</translation>
</message>
<message>
<source>SegFormer B2: most accurate, for GPUs</source>
<extracomment>archivetomodel MODEL=segformer_b2</extracomment>
<translation>SegFormer B2：最准确，适合 GPU</translation>
</message>
<message>
<source>Quick: a first look, minutes on a CPU</source>
<extracomment>archivetomodel PRESET=quick</extracomment>
<translation>快速：初步查看，CPU 上几分钟</translation>
</message>
<message>
<source>Standard: a real training, for GPUs</source>
<extracomment>archivetomodel PRESET=standard</extracomment>
<translation>标准：真正的训练，适合 GPU</translation>
</message>
<message>
<source>Notebook: as in buildseg's notebook</source>
<extracomment>archivetomodel PRESET=notebook</extracomment>
<translation>笔记本：与 buildseg 的笔记本相同</translation>
</message>
<message>
<source>2.5 Check dataset</source>
<extracomment>checkdataset DISPLAY_NAME</extracomment>
<translation>2.5 检查数据集</translation>
</message>
<message>
<source>check,validate,quality,leak,duplicate,balance,histogram,report,dataset,training</source>
<extracomment>checkdataset TAGS</extracomment>
<translation>检查,验证,质量,泄漏,重复,平衡,直方图,报告,数据集,训练</translation>
</message>
<message>
<source>Checks the tiles, lists and split of a dataset and writes a report.</source>
<extracomment>checkdataset SHORT</extracomment>
<translation>检查数据集的瓦片、列表和划分，并写出报告。</translation>
</message>
<message>
<source>Reads every tile and reports what would spoil a training or its evaluation: images or masks that are missing, truncated, of another size or type, or hold values other than 0, 1 and 255; masks that changed since the tiles were counted; lists that name missing files, or a tile twice; tiles of different splits that share pixels; equal images in different splits; images with hardly any contrast; splits without buildings.

The report is one HTML file: problems by name, building shares of each split as table and histogram, mean and standard deviation of the bands, and a contact sheet of tiles with the outlines of their masks. Nothing else in the dataset is changed.

In a model, FAIL_ON_PROBLEMS stops all following steps.</source>
<extracomment>checkdataset ALG_DESC</extracomment>
<translation>读取每个瓦片，并报告会损害训练或评估的问题：图像或掩膜缺失、被截断、大小或类型不同，或含 0、1、255 以外的值；掩膜在统计瓦片后被更改；列表指定缺失的文件，或重复列出瓦片；不同划分的瓦片共享像素；不同划分中有相同图像；图像几乎没有对比度；划分中没有建筑物。

报告是一个 HTML 文件：按名称列出问题，以表格和直方图给出各划分的建筑物占比、各波段的均值和标准差，以及绘有掩膜轮廓的瓦片缩略图总览。数据集的其他内容不会改变。

在模型中，FAIL_ON_PROBLEMS 会停止后续所有步骤。</translation>
</message>
<message>
<source>Next: "Train model".</source>
<extracomment>checkdataset NEXT</extracomment>
<translation>下一步：“训练模型”。</translation>
</message>
<message>
<source>A dataset folder. As an output: the same folder, for the next step.</source>
<extracomment>checkdataset DATASET</extracomment>
<translation>数据集文件夹。作为输出：同一文件夹，供下一步使用。</translation>
</message>
<message>
<source>The algorithm fails if there is a problem, after writing the report. Otherwise problems are warnings, and their number is an output.</source>
<extracomment>checkdataset FAIL_ON_PROBLEMS</extracomment>
<translation>若有问题，算法在写出报告后失败。否则问题作为警告，其数量为输出。</translation>
</message>
<message>
<source>HTML file to write; its contact sheet is written beside it, with _tiles.png behind the name. Empty: report/check.html in the dataset folder.</source>
<extracomment>checkdataset REPORT</extracomment>
<translation>要写出的 HTML 文件；其缩略图总览写在旁边，名称后加 _tiles.png。空：数据集文件夹中的 report/check.html。</translation>
</message>
<message>
<source>Number of problems: tiles, files or lines with an error.</source>
<extracomment>checkdataset PROBLEM_COUNT</extracomment>
<translation>问题数：有错误的瓦片、文件或行。</translation>
</message>
<message>
<source>Number of tiles that share pixels with a tile of another split.</source>
<extracomment>checkdataset LEAK_COUNT</extracomment>
<translation>与其他划分的瓦片共享像素的瓦片数。</translation>
</message>
<message>
<source>Number of images that equal another one pixel by pixel.</source>
<extracomment>checkdataset DUPLICATE_COUNT</extracomment>
<translation>与另一图像逐像素相同的图像数。</translation>
</message>
<message>
<source>Number of tiles in the index.</source>
<extracomment>checkdataset TILE_COUNT</extracomment>
<translation>索引中的瓦片数。</translation>
</message>
<message>
<source>Share of building pixels among the labelled pixels of all valid tiles, from 0 to 1.</source>
<extracomment>checkdataset BUILDING_SHARE</extracomment>
<translation>所有有效瓦片的已标注像素中建筑物像素的占比，0 至 1。</translation>
</message>
<message>
<source>PNG of some tiles with the outlines of their masks, beside the report.</source>
<extracomment>checkdataset CONTACT_SHEET</extracomment>
<translation>部分瓦片及其掩膜轮廓的 PNG，位于报告旁边。</translation>
</message>
<message>
<source>1.2 Check training environment</source>
<extracomment>checkenvironment DISPLAY_NAME</extracomment>
<translation>1.2 检查训练环境</translation>
</message>
<message>
<source>check,diagnose,environment,paddle,cuda,gpu,version</source>
<extracomment>checkenvironment TAGS</extracomment>
<translation>检查,诊断,环境,paddle,cuda,gpu,版本</translation>
</message>
<message>
<source>Checks the training environment: interpreter, versions, devices and free disk space.</source>
<extracomment>checkenvironment SHORT</extracomment>
<translation>检查训练环境：解释器、版本、设备和可用磁盘空间。</translation>
</message>
<message>
<source>Starts the training interpreter, imports Paddle and PaddleSeg, and lists versions, devices (CPU; GPUs with compute capability, memory, driver, and what Paddle's build has code for), free disk space and every problem with its remedy. Paste the report into an issue when you ask for help: names of users, passwords and tokens are taken out of it. QGIS shows it in Processing &gt; Results Viewer, where it can be copied.</source>
<extracomment>checkenvironment ALG_DESC</extracomment>
<translation>启动训练用解释器，导入 Paddle 和 PaddleSeg，并列出版本、设备（CPU；GPU 及其计算能力、内存、驱动和 Paddle 版本所含的代码）、可用磁盘空间以及每个问题及其解决办法。求助时请将报告粘贴到问题单中：其中已去除用户名、密码和令牌。QGIS 在“数据处理 &gt; 结果查看器”中显示它，可从中复制。</translation>
</message>
<message>
<source>Next, with an environment that is ready: "Create image and mask tiles".</source>
<extracomment>checkenvironment NEXT</extracomment>
<translation>下一步（环境就绪后）：“创建图像和掩膜瓦片”。</translation>
</message>
<message>
<source>Python interpreter with Paddle and PaddleSeg. Empty: the environment variable BUILDSEG_TRAINER_PYTHON, else the environment that "Set up training environment" made.</source>
<extracomment>checkenvironment PYTHON</extracomment>
<translation>装有 Paddle 和 PaddleSeg 的 Python 解释器。空：环境变量 BUILDSEG_TRAINER_PYTHON，否则为“设置训练环境”制作的环境。</translation>
</message>
<message>
<source>Markdown file of the report; optional, since the log and the results viewer show it too.</source>
<extracomment>checkenvironment REPORT</extracomment>
<translation>报告的 Markdown 文件；可选，因为日志和结果查看器也会显示。</translation>
</message>
<message>
<source>JSON file of the same, for programs; optional.</source>
<extracomment>checkenvironment JSON</extracomment>
<translation>同一内容的 JSON 文件，供程序使用；可选。</translation>
</message>
<message>
<source>Page of the report for the results viewer; it is removed when QGIS ends.</source>
<extracomment>checkenvironment PAGE</extracomment>
<translation>供结果查看器使用的报告页面；QGIS 结束时移除。</translation>
</message>
<message>
<source>True if training can start.</source>
<extracomment>checkenvironment READY</extracomment>
<translation>可以开始训练时为真。</translation>
</message>
<message>
<source>2.1 Create image and mask tiles</source>
<extracomment>createtiles DISPLAY_NAME</extracomment>
<translation>2.1 创建图像和掩膜瓦片</translation>
</message>
<message>
<source>tile,chip,label,mask,rasterize,dataset,building,training</source>
<extracomment>createtiles TAGS</extracomment>
<translation>瓦片,切片,标签,掩膜,栅格化,数据集,建筑物,训练</translation>
</message>
<message>
<source>Cuts rasters and building polygons into a dataset of image and mask tiles.</source>
<extracomment>createtiles SHORT</extracomment>
<translation>将栅格和建筑物多边形切割为图像和掩膜瓦片的数据集。</translation>
</message>
<message>
<source>Cuts one or several rasters into square tiles and burns the building polygons into a mask for each: 1 building, 0 background, 255 ignored (nodata, outside the labelled area, or unsure). Polygons can be in any layer and any coordinate reference system, with a selection or a filter; they are reprojected, repaired and rasterised by pixel centre, with their holes. Between datums the project's transformation is used (Project &gt; Properties &gt; Transformations), else the most accurate one for the location of the rasters; you are warned if it is less accurate than two pixels. Neither the rasters nor the layers are changed.

The dataset folder holds img/, gt/, the tile index tiles.gpkg, which is loaded into the map, and dataset.json. 8-bit rasters are used as they are; others are stretched to 8 bits with one stretch for the whole dataset (STRETCH), which is kept in dataset.json. So are attribution and licence, as layers of the project (Layer Properties &gt; Metadata) or else image files (TIFFTAG_COPYRIGHT) state them; they go into every model that is trained on the dataset.

If a run was interrupted (a crash, a power cut), run it again: its files in OUTPUT are removed and the dataset is made from the start; with APPEND only the unfinished tiles are removed. A complete dataset, other files and the folder of a running process are never touched.</source>
<extracomment>createtiles ALG_DESC</extracomment>
<translation>将一个或多个栅格切割为正方形瓦片，并为每个瓦片把建筑物多边形写入掩膜：1 建筑物，0 背景，255 忽略（无数据、已标注区域之外或不确定）。多边形可在任意图层、任意坐标参照系中，可带选择或过滤器；它们会被重投影、修复，并按像素中心连同孔洞一起栅格化。基准面之间使用工程的变换（工程 &gt; 属性 &gt; 变换），否则使用在栅格所在位置最精确的变换；若其精度差于两个像素，会发出警告。栅格和图层都不会改变。

数据集文件夹含 img/、gt/、加载到地图的瓦片索引 tiles.gpkg 以及 dataset.json。8 位栅格按原样使用；其他栅格以整个数据集统一的拉伸 (STRETCH) 转换为 8 位，该拉伸保存在 dataset.json 中。署名和许可也保存于此，取自工程的图层（图层属性 &gt; 元数据）或图像文件 (TIFFTAG_COPYRIGHT) 的声明；它们会进入在该数据集上训练的每个模型。

若运行被中断（崩溃、断电），请重新运行：其在 OUTPUT 中的文件会被移除，数据集从头制作；使用 APPEND 时只移除未完成的瓦片。完整的数据集、其他文件以及正在运行的进程的文件夹绝不会被触碰。</translation>
</message>
<message>
<source>Next: "Filter tiles".</source>
<extracomment>createtiles NEXT</extracomment>
<translation>下一步：“过滤瓦片”。</translation>
</message>
<message>
<source>Georeferenced images, all of the same kind (colour or grey, similar resolution): files, layers, or a folder, which means all georeferenced rasters in it. Also VRT, MBTiles, one raster of a container (GPKG:file:table), and everything else that GDAL reads (/vsizip/…, /vsicurl/…). In a shell: one RASTERS=… for each. Layers of the project are used with the CRS and the nodata value that are set in QGIS.</source>
<extracomment>createtiles RASTERS</extracomment>
<translation>有地理参照的同类图像（彩色或灰度，分辨率相近）：文件、图层，或文件夹（即其中所有有地理参照的栅格）。也可以是 VRT、MBTiles、容器中的一个栅格 (GPKG:file:table)，以及 GDAL 能读取的其他任何内容 (/vsizip/…, /vsicurl/…)。在命令行中：每个用一个 RASTERS=…。工程的图层使用 QGIS 中设置的 CRS 和无数据值。</translation>
</message>
<message>
<source>Polygons of all buildings in the rasters, or in the labelled area if you give one. Of a file with several layers the only polygon layer is used; if there are more, add the name, as in data.gpkg|layername=buildings. Any vector layer, any coordinate reference system; optionally selected features only. Of a layer with more than 50 000 features only those near the rasters are read, fast if it has a spatial index (GeoPackage, or Shapefile with .qix).</source>
<extracomment>createtiles BUILDINGS</extracomment>
<translation>栅格中（若给出已标注区域，则为该区域中）所有建筑物的多边形。多图层文件使用其唯一的多边形图层；若不止一个，请附上名称，如 data.gpkg|layername=buildings。任意矢量图层、任意坐标参照系；可仅用选中的要素。要素超过 50 000 个的图层只读取栅格附近的要素，若有空间索引（GeoPackage，或带 .qix 的 Shapefile）则很快。</translation>
</message>
<message>
<source>Expression such as "building" != 'ruin': only polygons for which it is true are buildings. Empty: all polygons.</source>
<extracomment>createtiles FILTER</extracomment>
<translation>表达式，如 "building" != 'ruin'：只有使其为真的多边形才是建筑物。空：所有多边形。</translation>
</message>
<message>
<source>Polygons of the area in which every building was mapped. Pixels outside are ignored in training, and tiles completely outside are skipped. Empty: the rasters are labelled completely.</source>
<extracomment>createtiles AREA</extracomment>
<translation>其中每栋建筑物都已绘制的区域的多边形。区域之外的像素在训练中忽略，完全位于之外的瓦片被跳过。空：栅格已完整标注。</translation>
</message>
<message>
<source>Polygons of what may or may not be a building: tents, ruins, roofs under trees. Their pixels are ignored in training, even where there is a building polygon.</source>
<extracomment>createtiles UNSURE</extracomment>
<translation>可能是也可能不是建筑物之物的多边形：帐篷、废墟、树下的屋顶。其像素在训练中忽略，即使该处有建筑物多边形。</translation>
</message>
<message>
<source>Tiles are cut within this rectangle only. Empty: the whole rasters, which is refused where they are larger than a computer can do: a tile service of the world needs an extent or a labelled area.</source>
<extracomment>createtiles EXTENT</extracomment>
<translation>只在此矩形内切割瓦片。空：整个栅格；若栅格大到计算机无法处理则拒绝：全球瓦片服务需要范围或已标注区域。</translation>
</message>
<message>
<source>Width and height of a tile in pixels. buildseg works with 512.</source>
<extracomment>createtiles TILE_SIZE</extracomment>
<translation>瓦片的宽和高，以像素计。buildseg 使用 512。</translation>
</message>
<message>
<source>Step from one tile to the next in pixels; smaller than the tile size, tiles overlap. 0: the tile size, so without overlap.</source>
<extracomment>createtiles STRIDE</extracomment>
<translation>从一个瓦片到下一个的步长，以像素计；小于瓦片大小时瓦片重叠。0：瓦片大小，即不重叠。</translation>
</message>
<message>
<source>Pixel size of the tiles on the ground, in metres. Rasters of other resolutions, or in degrees, are resampled to it: averaged if they are finer, interpolated if they are coarser. Use it if the rasters' resolutions differ, or if the model is for one resolution. Empty: no resampling.</source>
<extracomment>createtiles GSD</extracomment>
<translation>瓦片像素在地面上的大小，以米计。其他分辨率或以度为单位的栅格会重采样到该大小：较细的取平均，较粗的作插值。栅格分辨率不同，或模型针对某一分辨率时使用。空：不重采样。</translation>
</message>
<message>
<source>Rotates the tile grid clockwise by this angle in degrees; the image is resampled. Append the same rasters with other angles to have each building in several directions; keep such tiles out of validation by splitting in blocks.</source>
<extracomment>createtiles ROTATION</extracomment>
<translation>以此角度（度）顺时针旋转瓦片网格；图像会重采样。以其他角度追加相同的栅格，可使每栋建筑物有多个方向；请按区块划分，使这些瓦片不进入验证。</translation>
</message>
<message>
<source>Numbers of the red, green and blue band, for example 4,3,2; a single number makes a grey image. Empty: by the raster's colour interpretation, else the first three bands.</source>
<extracomment>createtiles BANDS</extracomment>
<translation>红、绿、蓝波段的编号，例如 4,3,2；单个编号生成灰度图像。空：按栅格的颜色解释，否则为前三个波段。</translation>
</message>
<message>
<source>Pixels with this value in all bands are nodata, instead of the nodata value of the rasters: for images whose empty parts are black, 0, or white, 255 (65535 in 16 bits). Alpha and mask bands still apply. Empty: the rasters' own.</source>
<extracomment>createtiles NODATA</extracomment>
<translation>所有波段均为此值的像素为无数据，代替栅格的无数据值：用于空白部分为黑色 0 或白色 255（16 位为 65535）的图像。Alpha 和掩膜波段仍然有效。空：栅格自身的值。</translation>
</message>
<message>
<source>Contrast stretch of rasters that are not 8-bit, one for the whole dataset. percentile: from the 2nd to the 98th percentile of each band, or those of STRETCH_RANGE. minmax: from the smallest to the largest value. Both are taken from a sample of up to four million pixels, without nodata. values: between the numbers in STRETCH_RANGE. 8-bit rasters are always used as they are.</source>
<extracomment>createtiles STRETCH</extracomment>
<translation>非 8 位栅格的对比度拉伸，整个数据集统一。percentile：每个波段的第 2 至第 98 百分位，或 STRETCH_RANGE 的百分位。minmax：最小值至最大值。两者均取自最多四百万像素的样本，不含无数据。values：STRETCH_RANGE 中的数值之间。8 位栅格始终按原样使用。</translation>
</message>
<message>
<source>Between two percentiles</source>
<extracomment>createtiles STRETCH=percentile</extracomment>
<translation>两个百分位之间</translation>
</message>
<message>
<source>From smallest to largest value</source>
<extracomment>createtiles STRETCH=minmax</extracomment>
<translation>最小值至最大值</translation>
</message>
<message>
<source>Between two values</source>
<extracomment>createtiles STRETCH=values</extracomment>
<translation>两个值之间</translation>
</message>
<message>
<source>For percentile two percentiles, such as 1,99 (empty: 2,98). For values what becomes black and what becomes white, such as 0,3000, or three such pairs for red, green and blue. For minmax empty.</source>
<extracomment>createtiles STRETCH_RANGE</extracomment>
<translation>percentile 为两个百分位，如 1,99（空：2,98）。values 为变成黑色和变成白色的值，如 0,3000，或为红、绿、蓝给出三对。minmax 为空。</translation>
</message>
<message>
<source>jpeg: small files. png: lossless, about four times larger. Masks are always PNG.</source>
<extracomment>createtiles IMAGE_FORMAT</extracomment>
<translation>jpeg：文件小。png：无损，约大四倍。掩膜始终为 PNG。</translation>
</message>
<message>
<source>JPEG: small files</source>
<extracomment>createtiles IMAGE_FORMAT=jpeg</extracomment>
<translation>JPEG：文件小</translation>
</message>
<message>
<source>PNG: lossless, four times larger</source>
<extracomment>createtiles IMAGE_FORMAT=png</extracomment>
<translation>PNG：无损，约大四倍</translation>
</message>
<message>
<source>Quality of JPEG images, from 1 to 100.</source>
<extracomment>createtiles JPEG_QUALITY</extracomment>
<translation>JPEG 图像的质量，1 至 100。</translation>
</message>
<message>
<source>Where a whole tile does not fit: shift moves it inwards, so that it overlaps its neighbour; pad fills it with ignored pixels; drop omits it.</source>
<extracomment>createtiles EDGE</extracomment>
<translation>放不下完整瓦片处：shift 将其向内移动，与相邻瓦片重叠；pad 以忽略像素填充；drop 将其略去。</translation>
</message>
<message>
<source>Shift inwards, overlapping neighbours</source>
<extracomment>createtiles EDGE=shift</extracomment>
<translation>向内移动，与相邻瓦片重叠</translation>
</message>
<message>
<source>Fill with ignored pixels</source>
<extracomment>createtiles EDGE=pad</extracomment>
<translation>以忽略像素填充</translation>
</message>
<message>
<source>Omit</source>
<extracomment>createtiles EDGE=drop</extracomment>
<translation>略去</translation>
</message>
<message>
<source>Building polygons with a smaller ground area in square metres (each part of a multipolygon separately) are ignored in training instead of counting as background: they are buildings, but too small to learn from. 0: all count as buildings.</source>
<extracomment>createtiles MIN_BUILDING_AREA</extracomment>
<translation>地面面积小于此值（平方米；多部件多边形的每个部件单独计算）的建筑物多边形在训练中忽略，而不计为背景：它们是建筑物，但太小无法学习。0：全部计为建筑物。</translation>
</message>
<message>
<source>Pixels within this distance of a building outline, on both sides, are ignored in training: for polygons that are not well aligned with the image. 0: none.</source>
<extracomment>createtiles BOUNDARY</extracomment>
<translation>建筑物轮廓线两侧此距离内的像素在训练中忽略：用于与图像对齐不佳的多边形。0：无。</translation>
</message>
<message>
<source>Tiles with a larger share of ignored pixels (nodata, outside the labelled area, unsure) are not written; the index holds the share. 100: only tiles without any usable pixel are skipped.</source>
<extracomment>createtiles MAX_NODATA_SHARE</extracomment>
<translation>忽略像素（无数据、已标注区域之外、不确定）占比更大的瓦片不写出；占比记录在索引中。100：只跳过没有可用像素的瓦片。</translation>
</message>
<message>
<source>Tiles without a building pixel. all: written. none: not written. share: NEGATIVE_SHARE percent of them are written.</source>
<extracomment>createtiles NEGATIVES</extracomment>
<translation>没有建筑物像素的瓦片。all：写出。none：不写出。share：写出其中 NEGATIVE_SHARE 百分比。</translation>
</message>
<message>
<source>Write all</source>
<extracomment>createtiles NEGATIVES=all</extracomment>
<translation>全部写出</translation>
</message>
<message>
<source>Write none</source>
<extracomment>createtiles NEGATIVES=none</extracomment>
<translation>都不写出</translation>
</message>
<message>
<source>Write a share</source>
<extracomment>createtiles NEGATIVES=share</extracomment>
<translation>写出一部分</translation>
</message>
<message>
<source>With NEGATIVES=share: percentage of the tiles without a building that is written, drawn at random over all rasters.</source>
<extracomment>createtiles NEGATIVE_SHARE</extracomment>
<translation>NEGATIVES=share 时：写出的无建筑物瓦片的百分比，在所有栅格中随机抽取。</translation>
</message>
<message>
<source>Random seed for NEGATIVE_SHARE: the same seed draws the same tiles.</source>
<extracomment>createtiles SEED</extracomment>
<translation>NEGATIVE_SHARE 的随机种子：相同种子抽取相同瓦片。</translation>
</message>
<message>
<source>true: writes an instance mask for each tile into the folder inst/, with 1, 2, … for its buildings and 0 elsewhere: 16-bit PNG, 32-bit TIFF for a tile of more than 65535 buildings. Object metrics then need no polygons. In a shell write true or false.</source>
<extracomment>createtiles INSTANCES</extracomment>
<translation>true：为每个瓦片在文件夹 inst/ 中写出实例掩膜，其建筑物为 1、2、…，其余为 0：16 位 PNG，建筑物超过 65535 个的瓦片为 32 位 TIFF。这样对象指标就不需要多边形。在命令行中写 true 或 false。</translation>
</message>
<message>
<source>true: OUTPUT is a dataset made by this algorithm with the same settings, and the new tiles are added to it: another area, or another raster. Its stretch is reused; existing tiles, filter results, splits and lists do not change. The new tiles are in no list until you filter and split again; KEEP_EXISTING of "Split dataset" then keeps the split of the other tiles. If the run fails or is cancelled, the dataset is unchanged. To append areas without any building, use a building layer without features, or a labelled area. In a shell write true or false.</source>
<extracomment>createtiles APPEND</extracomment>
<translation>true：OUTPUT 是由此算法以相同设置制作的数据集，新瓦片追加到其中：另一区域或另一栅格。重用其拉伸；现有瓦片、过滤结果、划分和列表不变。新瓦片在重新过滤和划分之前不在任何列表中；“划分数据集”的 KEEP_EXISTING 可保持其他瓦片的划分。若运行失败或被取消，数据集不变。要追加没有任何建筑物的区域，请使用没有要素的建筑物图层，或已标注区域。在命令行中写 true 或 false。</translation>
</message>
<message>
<source>Writes contact_sheet.png, and contact_sheet.html with it, into the dataset folder: two dozen tiles from all over the dataset with building outlines and hatched ignored pixels, to look at before training. As an output: its path, empty if there is none.</source>
<extracomment>createtiles CONTACT_SHEET</extracomment>
<translation>将 contact_sheet.png 及 contact_sheet.html 写入数据集文件夹：来自整个数据集的二十余个瓦片，带建筑物轮廓和斜线填充的忽略像素，供训练前查看。作为输出：其路径，没有则为空。</translation>
</message>
<message>
<source>A new or empty folder for the dataset; to append, the folder of the dataset. Empty: a new folder in buildseg_trainer/datasets of your home, another one each time.</source>
<extracomment>createtiles OUTPUT</extracomment>
<translation>数据集的新文件夹或空文件夹；要追加，则为该数据集的文件夹。空：在主目录的 buildseg_trainer/datasets 中新建文件夹，每次都是新的。</translation>
</message>
<message>
<source>The dataset folder, for the next step.</source>
<extracomment>createtiles DATASET</extracomment>
<translation>数据集文件夹，供下一步使用。</translation>
</message>
<message>
<source>The tile index: one polygon for each tile with its shares of building and nodata.</source>
<extracomment>createtiles INDEX</extracomment>
<translation>瓦片索引：每个瓦片一个多边形，含其建筑物和无数据占比。</translation>
</message>
<message>
<source>Number of tiles in the dataset.</source>
<extracomment>createtiles TILE_COUNT</extracomment>
<translation>数据集中的瓦片数。</translation>
</message>
<message>
<source>Share of building pixels among the labelled pixels, from 0 to 1.</source>
<extracomment>createtiles BUILDING_SHARE</extracomment>
<translation>已标注像素中建筑物像素的占比，0 至 1。</translation>
</message>
<message>
<source>4.1 Evaluate model</source>
<extracomment>evaluatemodel DISPLAY_NAME</extracomment>
<translation>4.1 评估模型</translation>
</message>
<message>
<source>evaluate,accuracy,iou,kappa,precision,recall,confusion matrix,validation</source>
<extracomment>evaluatemodel TAGS</extracomment>
<translation>评估,精度,iou,kappa,精确率,召回率,混淆矩阵,验证</translation>
</message>
<message>
<source>Measures a model on the tiles of a dataset or on a raster: IoU, accuracy, kappa, precision and recall.</source>
<extracomment>evaluatemodel SHORT</extracomment>
<translation>在数据集的瓦片或栅格上评估模型：IoU、准确率、kappa、精确率和召回率。</translation>
</message>
<message>
<source>Applies the model to the validation, test or training tiles and counts all pixels except ignored ones in one confusion matrix. Beside the metrics of pixels there are those of whole buildings (also by size), the boundary IoU, the precision-recall curve, and the best threshold. Writes a report, a page without other files, for the screen and for printing: the result in a sentence, the scores, the tiles with the worst and the best result with hits, missed buildings and false alarms, the learning curves, settings and versions of a run, and the command that repeats the evaluation. Beside it are metrics.json, scores.csv and a table of the tiles (tiles.csv). A run remembers the threshold that was best on its validation tiles; the result with it on the tiles at hand is in the log. The log also shows the lines of buildseg's training notebook, where "Class Acc" is precision. If the tiles hold no building (or no background), its IoU, precision, recall and F1, the mean IoU and kappa are undefined: they are left empty, with a warning.

The model can be a run (its best checkpoint is used), an export folder, model.onnx, model.pdmodel or a .pdparams file.</source>
<extracomment>evaluatemodel ALG_DESC</extracomment>
<translation>将模型应用于验证、测试或训练瓦片，并在一个混淆矩阵中统计除忽略像素外的所有像素。除像素指标外，还有整栋建筑物的指标（也按大小）、边界 IoU、精确率-召回率曲线和最佳阈值。写出一份不依赖其他文件的页面报告，适合屏幕和打印：一句话结果、得分、结果最差和最佳的瓦片及其命中、漏检和误检、学习曲线、运行的设置和版本，以及重复此评估的命令。旁边有 metrics.json、scores.csv 和瓦片表 (tiles.csv)。运行会记住在其验证瓦片上最佳的阈值；用它在当前瓦片上的结果见日志。日志还显示 buildseg 训练笔记本的各行，其中 "Class Acc" 是精确率。若瓦片没有建筑物（或没有背景），其 IoU、精确率、召回率和 F1、平均 IoU 和 kappa 无定义：留空并发出警告。

模型可以是运行（使用其最佳检查点）、导出文件夹、model.onnx、model.pdmodel 或 .pdparams 文件。</translation>
</message>
<message>
<source>Next: "Export model for buildseg", or "Extract buildings from raster".</source>
<extracomment>evaluatemodel NEXT</extracomment>
<translation>下一步：“为 buildseg 导出模型”，或“从栅格提取建筑物”。</translation>
</message>
<message>
<source>Run folder, export folder, bundle (.zip), or a model file: .onnx, .pdmodel, .pdiparams or .pdparams. The button … selects folders only; paste the path of a file.</source>
<extracomment>evaluatemodel MODEL</extracomment>
<translation>运行文件夹、导出文件夹、模型包 (.zip) 或模型文件：.onnx、.pdmodel、.pdiparams 或 .pdparams。按钮“…”只能选择文件夹；文件请粘贴其路径。</translation>
</message>
<message>
<source>Dataset folder. Empty: the dataset on which the run was trained; required for an export that is not in its run folder.</source>
<extracomment>evaluatemodel DATASET</extracomment>
<translation>数据集文件夹。空：训练运行所用的数据集；对不在其运行文件夹中的导出为必填。</translation>
</message>
<message>
<source>Tiles to evaluate on: val (validation), test or train.</source>
<extracomment>evaluatemodel SPLIT</extracomment>
<translation>用于评估的瓦片：val（验证）、test（测试）或 train（训练）。</translation>
</message>
<message>
<source>Validation tiles</source>
<extracomment>evaluatemodel SPLIT=val</extracomment>
<translation>验证瓦片</translation>
</message>
<message>
<source>Test tiles</source>
<extracomment>evaluatemodel SPLIT=test</extracomment>
<translation>测试瓦片</translation>
</message>
<message>
<source>Training tiles</source>
<extracomment>evaluatemodel SPLIT=train</extracomment>
<translation>训练瓦片</translation>
</message>
<message>
<source>Raster to measure an exported model on, instead of a dataset. The model is applied as "Extract buildings from raster" does it, and the whole is compared with BUILDINGS: pixels at a probability of 0.5, boundaries within three pixels and one metre, and footprints as they are drawn by default, each building being found by at most one, with an IoU of at least 0.5. Buildings and footprints that touch nodata or the edge of the raster or of AREA do not count. Cancel at any time: the same call goes on with what is done.</source>
<extracomment>evaluatemodel RASTER</extracomment>
<translation>用于评估导出模型的栅格，代替数据集。模型按“从栅格提取建筑物”的方式应用，整体与 BUILDINGS 比较：像素以概率 0.5 为准，边界在三个像素和一米以内，轮廓按默认方式绘制，每栋建筑物至多由一个轮廓找到，IoU 至少 0.5。接触无数据、栅格边缘或 AREA 边缘的建筑物和轮廓不计。可随时取消：同样的调用会接着已完成的部分继续。</translation>
</message>
<message>
<source>Polygons of the buildings on the raster, in any CRS; the parts of a multipolygon are buildings of their own. With a selection and "Selected features only", only those.</source>
<extracomment>evaluatemodel BUILDINGS</extracomment>
<translation>栅格上建筑物的多边形，任意 CRS；多部件多边形的各部件各为一栋建筑物。有选择且选中“仅选中的要素”时，只用选中的要素。</translation>
</message>
<message>
<source>Polygons in which every building is in the building layer. Pixels outside, and nodata, do not count. Empty: the whole raster.</source>
<extracomment>evaluatemodel AREA</extracomment>
<translation>其中每栋建筑物都在建筑物图层里的多边形。之外的像素和无数据不计。空：整个栅格。</translation>
</message>
<message>
<source>best: windows as "Extract buildings from raster" scores them. buildseg: the mask that the buildseg plugin makes with this model; it has no probabilities, so that there are no thresholds to compare, and nodata is black to it and counts.</source>
<extracomment>evaluatemodel MODE</extracomment>
<translation>best：窗口按“从栅格提取建筑物”的方式评分。buildseg：buildseg 插件用此模型生成的掩膜；它没有概率，因此没有可比较的阈值，无数据对它是黑色并计入。</translation>
</message>
<message>
<source>Best probabilities</source>
<extracomment>evaluatemodel MODE=best</extracomment>
<translation>最佳概率</translation>
</message>
<message>
<source>Mask as buildseg makes it</source>
<extracomment>evaluatemodel MODE=buildseg</extracomment>
<translation>buildseg 生成的掩膜</translation>
</message>
<message>
<source>Model name of a .pdparams file that is not in a run folder.</source>
<extracomment>evaluatemodel ARCHITECTURE</extracomment>
<translation>不在运行文件夹中的 .pdparams 文件的模型名称。</translation>
</message>
<message>
<source>auto: a GPU if Paddle finds one, else the CPU. gpu: the first GPU. gpu:0 to gpu:7: that GPU. Exported models run on the CPU.</source>
<extracomment>evaluatemodel DEVICE</extracomment>
<translation>auto：若 Paddle 找到 GPU 则用 GPU，否则用 CPU。gpu：第一块 GPU。gpu:0 至 gpu:7：该 GPU。导出的模型在 CPU 上运行。</translation>
</message>
<message>
<source>Automatic: GPU if there is one</source>
<extracomment>evaluatemodel DEVICE=auto</extracomment>
<translation>自动：有 GPU 则用 GPU</translation>
</message>
<message>
<source>CPU</source>
<extracomment>evaluatemodel DEVICE=cpu</extracomment>
<translation>CPU</translation>
</message>
<message>
<source>GPU</source>
<extracomment>evaluatemodel DEVICE=gpu</extracomment>
<translation>GPU</translation>
</message>
<message>
<source>GPU 0</source>
<extracomment>evaluatemodel DEVICE=gpu:0</extracomment>
<translation>GPU 0</translation>
</message>
<message>
<source>GPU 1</source>
<extracomment>evaluatemodel DEVICE=gpu:1</extracomment>
<translation>GPU 1</translation>
</message>
<message>
<source>GPU 2</source>
<extracomment>evaluatemodel DEVICE=gpu:2</extracomment>
<translation>GPU 2</translation>
</message>
<message>
<source>GPU 3</source>
<extracomment>evaluatemodel DEVICE=gpu:3</extracomment>
<translation>GPU 3</translation>
</message>
<message>
<source>GPU 4</source>
<extracomment>evaluatemodel DEVICE=gpu:4</extracomment>
<translation>GPU 4</translation>
</message>
<message>
<source>GPU 5</source>
<extracomment>evaluatemodel DEVICE=gpu:5</extracomment>
<translation>GPU 5</translation>
</message>
<message>
<source>GPU 6</source>
<extracomment>evaluatemodel DEVICE=gpu:6</extracomment>
<translation>GPU 6</translation>
</message>
<message>
<source>GPU 7</source>
<extracomment>evaluatemodel DEVICE=gpu:7</extracomment>
<translation>GPU 7</translation>
</message>
<message>
<source>Folder for report.html, metrics.json and scores.csv. Empty: report in the run folder, report_test or report_train for these splits, report_raster for a raster; required for a model that is not a run. An earlier report in it is replaced; a folder with other files is refused.</source>
<extracomment>evaluatemodel OUTPUT</extracomment>
<translation>存放 report.html、metrics.json 和 scores.csv 的文件夹。空：运行文件夹中的 report，对这些划分为 report_test 或 report_train，对栅格为 report_raster；对不是运行的模型为必填。其中较早的报告会被替换；含其他文件的文件夹会被拒绝。</translation>
</message>
<message>
<source>Layer (.gpkg) of the tiles that were measured, with their building IoU, loss, and missed, false and true building pixels, styled by the IoU. rank 1 is the tile with the most wrong pixels. The form of a tile shows its picture, its mask and the prediction with its errors; these pictures, of at most the 300 worst tiles, are files in the folder pictures of the report. With SPLIT=train the first ranks are often tiles whose labels are wrong.</source>
<extracomment>evaluatemodel TILES</extracomment>
<translation>已评估瓦片的图层 (.gpkg)，含其建筑物 IoU、损失，以及漏检、误检和正确的建筑物像素，按 IoU 设置样式。rank 1 为错误像素最多的瓦片。瓦片的表单显示其图像、掩膜以及带误差的预测；这些图片最多为 300 个最差瓦片的，是报告的 pictures 文件夹中的文件。SPLIT=train 时，排名靠前的往往是标注有误的瓦片。</translation>
</message>
<message>
<source>Layer of the buildings that no footprint found (missed) and of the footprints that found no building (false alarm), with the IoU of the best partner, 0 without, and the area in m². Only with a raster.</source>
<extracomment>evaluatemodel ERRORS</extracomment>
<translation>没有轮廓找到的建筑物（漏检）和没有找到建筑物的轮廓（误检）的图层，含与最佳对应者的 IoU（没有则为 0）和以 m² 计的面积。仅用于栅格。</translation>
</message>
<message>
<source>Python interpreter with Paddle and PaddleSeg; for an ONNX model, and with a raster, the environment of PURPOSE apply will do. Empty: the environment variable BUILDSEG_TRAINER_PYTHON, else the environment that "Set up training environment" made.</source>
<extracomment>evaluatemodel PYTHON</extracomment>
<translation>装有 Paddle 和 PaddleSeg 的 Python 解释器；对 ONNX 模型以及使用栅格时，PURPOSE apply 的环境即可。空：环境变量 BUILDSEG_TRAINER_PYTHON，否则为“设置训练环境”制作的环境。</translation>
</message>
<message>
<source>Mean IoU of both classes; empty if the tiles do not hold both.</source>
<extracomment>evaluatemodel MIOU</extracomment>
<translation>两个类别的平均 IoU；若瓦片不含两者则为空。</translation>
</message>
<message>
<source>Share of correctly classified pixels.</source>
<extracomment>evaluatemodel ACCURACY</extracomment>
<translation>分类正确的像素的占比。</translation>
</message>
<message>
<source>Cohen's kappa.</source>
<extracomment>evaluatemodel KAPPA</extracomment>
<translation>Cohen's kappa 系数。</translation>
</message>
<message>
<source>IoU of the building class: intersection over union of predicted and true building pixels.</source>
<extracomment>evaluatemodel BUILDING_IOU</extracomment>
<translation>建筑物类别的 IoU：预测与真实建筑物像素的交集除以并集。</translation>
</message>
<message>
<source>Share of the predicted building pixels that are building.</source>
<extracomment>evaluatemodel BUILDING_PRECISION</extracomment>
<translation>预测的建筑物像素中确为建筑物的占比。</translation>
</message>
<message>
<source>Share of the true building pixels that were predicted.</source>
<extracomment>evaluatemodel BUILDING_RECALL</extracomment>
<translation>真实建筑物像素中被预测到的占比。</translation>
</message>
<message>
<source>F1 (Dice) of the building class: the harmonic mean of its precision and recall.</source>
<extracomment>evaluatemodel BUILDING_F1</extracomment>
<translation>建筑物类别的 F1 (Dice)：其精确率与召回率的调和平均。</translation>
</message>
<message>
<source>F1 of whole buildings: each true one is paired with at most one predicted one, of an IoU of at least 0.5. Empty without a true building.</source>
<extracomment>evaluatemodel OBJECT_F1</extracomment>
<translation>整栋建筑物的 F1：每栋真实建筑物至多与一个预测配对，IoU 至少 0.5。没有真实建筑物时为空。</translation>
</message>
<message>
<source>Probability from which a pixel has to count as building for the largest building IoU on these tiles. Empty for .pdmodel files, which give no probabilities.</source>
<extracomment>evaluatemodel BEST_THRESHOLD</extracomment>
<translation>在这些瓦片上使建筑物 IoU 最大的、像素计为建筑物的概率。对不给出概率的 .pdmodel 文件为空。</translation>
</message>
<message>
<source>metrics.json with all metrics and the confusion matrix.</source>
<extracomment>evaluatemodel METRICS</extracomment>
<translation>含所有指标和混淆矩阵的 metrics.json。</translation>
</message>
<message>
<source>report.html, for the screen and for printing; its title names the model.</source>
<extracomment>evaluatemodel REPORT</extracomment>
<translation>report.html，适合屏幕和打印；其标题为模型名称。</translation>
</message>
<message>
<source>4.2 Export model for buildseg</source>
<extracomment>exportmodel DISPLAY_NAME</extracomment>
<translation>4.2 为 buildseg 导出模型</translation>
</message>
<message>
<source>export,onnx,pdmodel,pdiparams,static,deploy,buildseg</source>
<extracomment>exportmodel TAGS</extracomment>
<translation>导出,onnx,pdmodel,pdiparams,静态,部署,buildseg</translation>
</message>
<message>
<source>Exports a trained model as ONNX and as static Paddle model for the buildseg plugin.</source>
<extracomment>exportmodel SHORT</extracomment>
<translation>将训练好的模型导出为 ONNX 和静态 Paddle 模型，供 buildseg 插件使用。</translation>
</message>
<message>
<source>Writes model.onnx (for buildseg 0.2 and later) and model.pdmodel with model.pdiparams and deploy.yaml (for buildseg 0.1; Paddle 3.2 and later do not write these, and the export is ONNX alone then). It then runs the trained and both exported models on tiles of the dataset and compares their results; the export succeeds only if they agree. The numbers are in export.json. card.md tells those who get the model what it is for, what it was trained on, with the licences that layers state, and how it scores.

BUNDLE makes one file of the model, to hand on or to keep: ONNX, weights, settings, recipe for rasters, scores and card. "Extract buildings from raster", "Evaluate model" and "Prepare raster for a model" take it as MODEL, "Train model" as WEIGHTS_FILE. It is checked before it is used, and cannot run code.

In buildseg, choose model.onnx and give it rasters like those of the dataset: 8-bit red, green and blue at a similar resolution.</source>
<extracomment>exportmodel ALG_DESC</extracomment>
<translation>写出 model.onnx（用于 buildseg 0.2 及以上）以及 model.pdmodel、model.pdiparams 和 deploy.yaml（用于 buildseg 0.1；Paddle 3.2 及以上不写这些，此时只导出 ONNX）。然后在数据集的瓦片上运行训练的模型和两个导出的模型并比较结果；只有一致时导出才成功。数值见 export.json。card.md 告诉得到模型的人它的用途、训练所用的数据（含图层声明的许可）以及得分。

BUNDLE 将模型制成一个文件，供转交或保存：ONNX、权重、设置、栅格处理方法、得分和说明卡。“从栅格提取建筑物”、“评估模型”和“为模型准备栅格”以 MODEL 接受它，“训练模型”以 WEIGHTS_FILE 接受它。使用前会检查，且它不能运行代码。

在 buildseg 中选择 model.onnx，并给它与数据集相似的栅格：分辨率相近的 8 位红、绿、蓝。</translation>
</message>
<message>
<source>Next: load model.onnx in buildseg, or run "Extract buildings from raster".</source>
<extracomment>exportmodel NEXT</extracomment>
<translation>下一步：在 buildseg 中加载 model.onnx，或运行“从栅格提取建筑物”。</translation>
</message>
<message>
<source>Run folder (its best checkpoint is used) or a .pdparams file. The button … selects folders only; paste the path of a file.</source>
<extracomment>exportmodel MODEL</extracomment>
<translation>运行文件夹（使用其最佳检查点）或 .pdparams 文件。按钮“…”只能选择文件夹；文件请粘贴其路径。</translation>
</message>
<message>
<source>Dataset with the tiles for the comparison. Empty: the dataset on which the run was trained.</source>
<extracomment>exportmodel DATASET</extracomment>
<translation>含用于比较的瓦片的数据集。空：训练运行所用的数据集。</translation>
</message>
<message>
<source>Export folder. Empty: export in the run folder; required for a model that is not a run. An earlier export in it is replaced; a folder with other files is refused.</source>
<extracomment>exportmodel OUTPUT</extracomment>
<translation>导出文件夹。空：运行文件夹中的 export；对不是运行的模型为必填。其中较早的导出会被替换；含其他文件的文件夹会被拒绝。</translation>
</message>
<message>
<source>File with the ending .zip for the model with its weights. Empty: none.</source>
<extracomment>exportmodel BUNDLE</extracomment>
<translation>以 .zip 结尾的文件，含模型及其权重。空：无。</translation>
</message>
<message>
<source>The export folder.</source>
<extracomment>exportmodel EXPORT</extracomment>
<translation>导出文件夹。</translation>
</message>
<message>
<source>model.onnx, for buildseg 0.2 and later: gives the probabilities of the classes.</source>
<extracomment>exportmodel ONNX</extracomment>
<translation>model.onnx，用于 buildseg 0.2 及以上：给出各类别的概率。</translation>
</message>
<message>
<source>model.pdmodel, topology for buildseg 0.1; empty where Paddle does not write it.</source>
<extracomment>exportmodel PDMODEL</extracomment>
<translation>model.pdmodel，buildseg 0.1 的结构；Paddle 不写它时为空。</translation>
</message>
<message>
<source>model.pdiparams: the file to choose in buildseg 0.1.</source>
<extracomment>exportmodel PDIPARAMS</extracomment>
<translation>model.pdiparams：在 buildseg 0.1 中要选择的文件。</translation>
</message>
<message>
<source>4.3 Extract buildings from raster</source>
<extracomment>extractbuildings DISPLAY_NAME</extracomment>
<translation>4.3 从栅格提取建筑物</translation>
</message>
<message>
<source>predict,inference,apply,segmentation,footprint,polygon,vectorize,mask,onnx</source>
<extracomment>extractbuildings TAGS</extracomment>
<translation>预测,推理,应用,分割,轮廓,多边形,矢量化,掩膜,onnx</translation>
</message>
<message>
<source>Applies a model to a raster and draws the footprints of buildings on the map.</source>
<extracomment>extractbuildings SHORT</extracomment>
<translation>将模型应用于栅格，并在地图上绘制建筑物轮廓。</translation>
</message>
<message>
<source>Applies an exported model to a raster. The raster is prepared as the model's export says: the same bands, the same stretch to 8 bits, and the pixel size of the training tiles (resampled if it differs by more than a tenth). Windows overlap by a quarter. Nodata is not scored and stays nodata.

Each footprint has its area in m² on the ellipsoid, the mean probability, the number of vertices, whether it touches nodata or the edge of what was scored, whether its walls were straightened, and the name of the model. The layer is coloured by probability.

The work is done by the training environment; of its packages only numpy and onnxruntime are needed. Cancel at any time: finished strips of the raster are kept for a week, and the same call goes on with them.

To do the same with the buildseg plugin, use "Export model for buildseg" and "Prepare raster for a model"; MODE buildseg shows what it will give.</source>
<extracomment>extractbuildings ALG_DESC</extracomment>
<translation>将导出的模型应用于栅格。栅格按模型导出的说明准备：相同的波段、相同的 8 位拉伸，以及训练瓦片的像素大小（相差超过十分之一时重采样）。窗口重叠四分之一。无数据不评分，保持为无数据。

每个轮廓含椭球面上以 m² 计的面积、平均概率、顶点数、是否接触无数据或评分范围的边缘、墙体是否被拉直，以及模型名称。图层按概率着色。

工作由训练环境完成；其软件包中只需 numpy 和 onnxruntime。可随时取消：栅格已完成的条带保留一周，同样的调用会接着继续。

要用 buildseg 插件做同样的事，请使用“为 buildseg 导出模型”和“为模型准备栅格”；MODE buildseg 显示它将给出的结果。</translation>
</message>
<message>
<source>Raster in which buildings are to be found. An online layer (XYZ, WMS or WMTS) of the project works too: give an AREA or EXTENT, and check that the provider's terms, which the log shows, allow it. At most 100 million pixels are fetched, in each run anew; what the server does not give is nodata.</source>
<extracomment>extractbuildings INPUT</extracomment>
<translation>要在其中寻找建筑物的栅格。工程的在线图层（XYZ、WMS 或 WMTS）也可以：请给出 AREA 或 EXTENT，并确认日志显示的提供者条款允许。至多获取 1 亿像素，每次运行重新获取；服务器没有给出的为无数据。</translation>
</message>
<message>
<source>Run folder with an export, export folder, bundle (.zip), or .onnx file. The button … selects folders only; paste the path of a file. Models of other programs work if they take 1 x 3 x H x W values and give 1 x C x H x W scores, of which the second are those of buildings.</source>
<extracomment>extractbuildings MODEL</extracomment>
<translation>含导出的运行文件夹、导出文件夹、模型包 (.zip) 或 .onnx 文件。按钮“…”只能选择文件夹；文件请粘贴其路径。其他程序的模型若接受 1 x 3 x H x W 值并给出 1 x C x H x W 得分（其中第二个为建筑物）也可使用。</translation>
</message>
<message>
<source>Polygons outside of which nothing is scored; the selected ones if there is a selection. Empty: the whole raster.</source>
<extracomment>extractbuildings AREA</extracomment>
<translation>其外不评分的多边形；有选择时为选中的多边形。空：整个栅格。</translation>
</message>
<message>
<source>Rectangle outside of which nothing is scored.</source>
<extracomment>extractbuildings EXTENT</extracomment>
<translation>其外不评分的矩形。</translation>
</message>
<message>
<source>best: what finds buildings best; the other parameters are for it. buildseg: pixel by pixel the mask that the buildseg plugin (0.2 to 0.3.1) makes with this model of the raster that "Prepare raster for a model" makes of INPUT: blocks of 512 px that overlap by 16 px (buildseg's default; its scale is 1), black beyond the right and bottom edge, opened and closed three times with 3 x 3 px, without areas under 64 px, smoothed by a median of 5 x 5 px; a pixel is a building where one of its blocks says so. Nodata is black to buildseg and gets a class too. It has no probabilities: PROBABILITY is 0 or 1, and THRESHOLD, SEAMS and ORIENTATIONS have no effect. Footprints are drawn of its mask as REGULARISE, MIN_AREA and FILL_HOLES say; none, 0 and 0 give buildseg's own outlines. buildseg 0.1 stretches each block anew and gives another result.</source>
<extracomment>extractbuildings MODE</extracomment>
<translation>best：最能找到建筑物的方式；其他参数用于它。buildseg：逐像素得到 buildseg 插件（0.2 至 0.3.1）用此模型对“为模型准备栅格”由 INPUT 制作的栅格所生成的掩膜：512 px 的块，重叠 16 px（buildseg 的默认值；其比例为 1），右侧和底部边缘之外为黑色，以 3 x 3 px 开闭运算三次，去除 64 px 以下的区域，以 5 x 5 px 中值平滑；只要其中一个块判为建筑物，像素即为建筑物。无数据对 buildseg 是黑色，也会得到类别。它没有概率：PROBABILITY 为 0 或 1，THRESHOLD、SEAMS 和 ORIENTATIONS 无效。轮廓按 REGULARISE、MIN_AREA 和 FILL_HOLES 由其掩膜绘制；none、0 和 0 给出 buildseg 自己的轮廓。buildseg 0.1 对每个块重新拉伸，结果不同。</translation>
</message>
<message>
<source>Best: finds buildings best</source>
<extracomment>extractbuildings MODE=best</extracomment>
<translation>最佳：最能找到建筑物</translation>
</message>
<message>
<source>As the buildseg plugin does it</source>
<extracomment>extractbuildings MODE=buildseg</extracomment>
<translation>与 buildseg 插件相同</translation>
</message>
<message>
<source>right_angles: walls in two directions at right angles, those of most of a building's outline. diagonals: also at 45 degrees to them. none: the outline of the pixels. Where straight walls would cover less than 80 % of the area they share with the mask, the simplified outline is kept, and that of the pixels for blobs of more than 10 000 vertices; the field regularised is false then.</source>
<extracomment>extractbuildings REGULARISE</extracomment>
<translation>right_angles：墙体沿两个互相垂直的方向，即建筑物轮廓大部分的方向。diagonals：也可与其成 45 度。none：像素的轮廓。若直墙覆盖不到与掩膜共有面积的 80 %，则保留简化的轮廓；顶点超过 10 000 个的斑块保留像素轮廓；此时字段 regularised 为 false。</translation>
</message>
<message>
<source>At right angles</source>
<extracomment>extractbuildings REGULARISE=right_angles</extracomment>
<translation>直角</translation>
</message>
<message>
<source>Also at 45 degrees</source>
<extracomment>extractbuildings REGULARISE=diagonals</extracomment>
<translation>也可为 45 度</translation>
</message>
<message>
<source>No: outlines of pixels</source>
<extracomment>extractbuildings REGULARISE=none</extracomment>
<translation>否：像素的轮廓</translation>
</message>
<message>
<source>Buildings smaller than this are left out.</source>
<extracomment>extractbuildings MIN_AREA</extracomment>
<translation>小于此值的建筑物被排除。</translation>
</message>
<message>
<source>From 0.005 to 1. A lower value finds more building area, and more that is none; a higher one keeps houses that stand close together apart: in a dense town 0.7 found a fifth more whole buildings than 0.5, with 2 % less area IoU. The threshold that gave the largest building IoU on the validation tiles, which the report and export.json name, is no better on other tiles, and merges more houses.</source>
<extracomment>extractbuildings THRESHOLD</extracomment>
<translation>0.005 至 1。较低的值找到更多建筑物面积，也有更多误检；较高的值使相邻的房屋分开：在密集的城镇，0.7 比 0.5 多找到五分之一的整栋建筑物，面积 IoU 少 2 %。在验证瓦片上使建筑物 IoU 最大的阈值（报告和 export.json 中列出）在其他瓦片上并不更好，且会合并更多房屋。</translation>
</message>
<message>
<source>crop: each window gives its inner part. blend: the mean of the windows over a pixel, in which the middle of a window counts most (Hann window); edges of windows show less.</source>
<extracomment>extractbuildings SEAMS</extracomment>
<translation>crop：每个窗口给出其内部。blend：取一个像素上各窗口的均值，窗口中部权重最大（Hann 窗）；窗口边缘较不明显。</translation>
</message>
<message>
<source>The inner part of each window</source>
<extracomment>extractbuildings SEAMS=crop</extracomment>
<translation>每个窗口的内部</translation>
</message>
<message>
<source>Weighted mean of the windows</source>
<extracomment>extractbuildings SEAMS=blend</extracomment>
<translation>各窗口的加权均值</translation>
</message>
<message>
<source>1: score each window once. 4: also flipped in both directions. 8: also turned by 90 degrees. The mean probability is taken, which takes 4 or 8 times as long; whether it finds more buildings depends on the model.</source>
<extracomment>extractbuildings ORIENTATIONS</extracomment>
<translation>1：每个窗口评分一次。4：也在两个方向翻转。8：也旋转 90 度。取平均概率，耗时为 4 或 8 倍；是否找到更多建筑物取决于模型。</translation>
</message>
<message>
<source>1: as it is</source>
<extracomment>extractbuildings ORIENTATIONS=1</extracomment>
<translation>1：原样</translation>
</message>
<message>
<source>4: also flipped, 4 times slower</source>
<extracomment>extractbuildings ORIENTATIONS=4</extracomment>
<translation>4：也翻转，慢 4 倍</translation>
</message>
<message>
<source>8: also turned, 8 times slower</source>
<extracomment>extractbuildings ORIENTATIONS=8</extracomment>
<translation>8：也旋转，慢 8 倍</translation>
</message>
<message>
<source>Courtyards smaller than this are filled.</source>
<extracomment>extractbuildings FILL_HOLES</extracomment>
<translation>小于此值的庭院会被填充。</translation>
</message>
<message>
<source>Size on the ground of the pixels that are fetched of an online layer. Empty: that of the model's training tiles.</source>
<extracomment>extractbuildings RESOLUTION</extracomment>
<translation>从在线图层获取的像素在地面上的大小。空：模型训练瓦片的像素大小。</translation>
</message>
<message>
<source>GeoTIFF: 1 building, 0 background, 255 nodata, in the pixel size of the model.</source>
<extracomment>extractbuildings MASK</extracomment>
<translation>GeoTIFF：1 建筑物，0 背景，255 无数据，像素大小为模型的像素大小。</translation>
</message>
<message>
<source>GeoTIFF of bytes with a scale of 1/200: the probability in steps of 0.005, 255 nodata.</source>
<extracomment>extractbuildings PROBABILITY</extracomment>
<translation>比例为 1/200 的字节型 GeoTIFF：概率以 0.005 为步长，255 为无数据。</translation>
</message>
<message>
<source>Layer of footprints: .gpkg, .geojson or .fgb.</source>
<extracomment>extractbuildings OUTPUT</extracomment>
<translation>轮廓图层：.gpkg、.geojson 或 .fgb。</translation>
</message>
<message>
<source>Python interpreter with numpy and onnxruntime. Empty: the environment variable BUILDSEG_TRAINER_PYTHON, else the environment that "Set up training environment" made.</source>
<extracomment>extractbuildings PYTHON</extracomment>
<translation>装有 numpy 和 onnxruntime 的 Python 解释器。空：环境变量 BUILDSEG_TRAINER_PYTHON，否则为“设置训练环境”制作的环境。</translation>
</message>
<message>
<source>Number of buildings.</source>
<extracomment>extractbuildings BUILDING_COUNT</extracomment>
<translation>建筑物数量。</translation>
</message>
<message>
<source>2.3 Filter tiles</source>
<extracomment>filtertiles DISPLAY_NAME</extracomment>
<translation>2.3 过滤瓦片</translation>
</message>
<message>
<source>filter,tile,background,empty,building,cloud,blur,duplicate,dataset,training</source>
<extracomment>filtertiles TAGS</extracomment>
<translation>过滤,瓦片,背景,空白,建筑物,云,模糊,重复,数据集,训练</translation>
</message>
<message>
<source>Keeps the tiles that hold enough building and enough background pixels to learn from.</source>
<extracomment>filtertiles SHORT</extracomment>
<translation>保留含有足够建筑物像素和背景像素、可供学习的瓦片。</translation>
</message>
<message>
<source>Keeps a tile if both classes have more than a number of pixels and its largest building has more than an area: the rule of buildseg's training notebook, with its numbers as defaults. Further limits are off by default: shares of building and nodata and, among the advanced parameters, single colour, white, sharpness and duplicates, which need the images to be read. The log then shows the range of these values, to choose limits by, and the tile index gets them as sharpness, flat_share and white_share.

The names of the kept tiles are written to train2.txt; the tile index gets kept and reason for every tile and is shown on the map. No image is deleted, so you can run it again with other limits. Lists of a split that are no longer valid are removed; tiles appended since then do not invalidate them.

To decide on a tile yourself, choose yes or no for its field keep (in its form or the attribute table; elsewhere 1 or 0), save, and run this again: your choice takes precedence over every limit. Automatic, or null, leaves the tile to the limits.</source>
<extracomment>filtertiles ALG_DESC</extracomment>
<translation>若两个类别的像素都多于某一数量，且最大建筑物大于某一面积，则保留瓦片：这是 buildseg 训练笔记本的规则，默认值为其数值。其他限值默认关闭：建筑物和无数据占比，以及高级参数中的单一颜色、白色、清晰度和重复，这些需要读取图像。日志随后显示这些值的范围，供选择限值，瓦片索引以 sharpness、flat_share 和 white_share 记录它们。

保留瓦片的名称写入 train2.txt；瓦片索引为每个瓦片记录 kept 和 reason，并显示在地图上。不删除任何图像，因此可用其他限值重新运行。不再有效的划分列表会被移除；此后追加的瓦片不会使其失效。

要自行决定某个瓦片，请在其字段 keep 中选择是或否（在其表单或属性表中；在别处为 1 或 0），保存并重新运行：您的选择优先于所有限值。“自动”或空值则由限值决定。</translation>
</message>
<message>
<source>Next: "Split dataset".</source>
<extracomment>filtertiles NEXT</extracomment>
<translation>下一步：“划分数据集”。</translation>
</message>
<message>
<source>A dataset folder made by "Create image and mask tiles". As an output: the same folder, for the next step.</source>
<extracomment>filtertiles DATASET</extracomment>
<translation>由“创建图像和掩膜瓦片”制作的数据集文件夹。作为输出：同一文件夹，供下一步使用。</translation>
</message>
<message>
<source>A tile is kept only if it has more building pixels than this and more background pixels than this.</source>
<extracomment>filtertiles MIN_CLASS_PIXELS</extracomment>
<translation>只有建筑物像素和背景像素都多于此值时才保留瓦片。</translation>
</message>
<message>
<source>A tile is kept only if the outline of its largest building encloses more pixels than this (area of the polygon through the centres of the outline's pixels, as OpenCV's contourArea).</source>
<extracomment>filtertiles MIN_BUILDING_PIXELS</extracomment>
<translation>只有最大建筑物的轮廓围住的像素多于此值时才保留瓦片（通过轮廓像素中心的多边形的面积，同 OpenCV 的 contourArea）。</translation>
</message>
<message>
<source>A tile is kept only if at least this share of its labelled pixels is building. 0: no limit.</source>
<extracomment>filtertiles MIN_BUILDING_SHARE</extracomment>
<translation>只有已标注像素中建筑物占比至少为此值时才保留瓦片。0：无限制。</translation>
</message>
<message>
<source>A tile is kept only if at most this share of its labelled pixels is building. 100: no limit.</source>
<extracomment>filtertiles MAX_BUILDING_SHARE</extracomment>
<translation>只有已标注像素中建筑物占比至多为此值时才保留瓦片。100：无限制。</translation>
</message>
<message>
<source>A tile is kept only if at most this share of its pixels is ignored (nodata, or outside the labelled area). 100: no limit.</source>
<extracomment>filtertiles MAX_NODATA_SHARE</extracomment>
<translation>只有忽略像素（无数据或已标注区域之外）占比至多为此值时才保留瓦片。100：无限制。</translation>
</message>
<message>
<source>A tile is kept only if its most frequent colour has at most this share of its labelled pixels: drops water, fill and blank sheets. Colours are distinguished in steps of 8 of 256. 100: no limit, images are not read.</source>
<extracomment>filtertiles MAX_FLAT_SHARE</extracomment>
<translation>只有最常见颜色在已标注像素中占比至多为此值时才保留瓦片：剔除水面、填充和空白图幅。颜色以 256 级中的 8 级为步长区分。100：无限制，不读取图像。</translation>
</message>
<message>
<source>A tile is kept only if at most this share of its labelled pixels is white (240 or more in all three bands): drops clouds, snow and overexposed images. 100: no limit, images are not read.</source>
<extracomment>filtertiles MAX_WHITE_SHARE</extracomment>
<translation>只有已标注像素中白色（三个波段均为 240 或以上）占比至多为此值时才保留瓦片：剔除云、雪和过曝图像。100：无限制，不读取图像。</translation>
</message>
<message>
<source>A tile is kept only if the variance of the Laplacian of its grey values, over its labelled pixels, is at least this: drops blurred images. Sharpness depends on camera and pixel size, so look at the values in the log first. 0: no limit, images are not read.</source>
<extracomment>filtertiles MIN_SHARPNESS</extracomment>
<translation>只有已标注像素灰度的拉普拉斯方差至少为此值时才保留瓦片：剔除模糊图像。清晰度取决于相机和像素大小，请先查看日志中的值。0：无限制，不读取图像。</translation>
</message>
<message>
<source>Of tiles whose images have exactly the same pixels only one is kept: the one whose keep is true, else the first by name. In a shell write true or false.</source>
<extracomment>filtertiles DUPLICATES</extracomment>
<translation>图像像素完全相同的瓦片只保留一个：keep 为真的那个，否则为名称最靠前的。在命令行中写 true 或 false。</translation>
</message>
<message>
<source>The tile index tiles.gpkg, with kept and reason of every tile.</source>
<extracomment>filtertiles INDEX</extracomment>
<translation>瓦片索引 tiles.gpkg，含每个瓦片的 kept 和 reason。</translation>
</message>
<message>
<source>Number of tiles kept.</source>
<extracomment>filtertiles KEPT_COUNT</extracomment>
<translation>保留的瓦片数。</translation>
</message>
<message>
<source>Number of tiles dropped.</source>
<extracomment>filtertiles DROPPED_COUNT</extracomment>
<translation>剔除的瓦片数。</translation>
</message>
<message>
<source>2.2 Import images and masks</source>
<extracomment>importdataset DISPLAY_NAME</extracomment>
<translation>2.2 导入图像和掩膜</translation>
</message>
<message>
<source>import,zip,archive,image,mask,label,dataset,building,training</source>
<extracomment>importdataset TAGS</extracomment>
<translation>导入,zip,压缩包,图像,掩膜,标签,数据集,建筑物,训练</translation>
</message>
<message>
<source>Imports ready-made images and masks, from zip archives or folders, into a dataset.</source>
<extracomment>importdataset SHORT</extracomment>
<translation>将现成的图像和掩膜从 zip 压缩包或文件夹导入数据集。</translation>
</message>
<message>
<source>Takes a zip archive (also one split into volumes: .z01, .z02, … and .zip, or .zip.001, …), a folder of archives, or folders of images and masks (jpg, png, tif, bmp), and writes the same dataset folder as "Create image and mask tiles". Nothing is unpacked to disk, and malicious archives are refused.

Images are recognised by a folder name with img, image or images, masks by one with gt, mask or label, or both by a word of the file name (12_sat.jpg, 12_mask.png; tile_img_0.png, tile_mask_0.png; the last such word counts first); the rest of the name is the same for an image and its mask. Lists with lines "image mask" are used if present; if lists for training and validation name every pair once, they become the split.

Masks become 0 background, 1 building and 255 ignored by one rule for the whole import, which the log shows: of 0 and one other value (1, 255, a colour) the other is building; if masks hold both 1 and 255, 255 is ignored; black and white with smooth edges is thresholded halfway. If that is ambiguous, give BUILDING_VALUE.

Unusable pairs are skipped with a warning; imported.csv lists the source of each tile. RGB JPEG files are copied as they are. Georeferenced images keep their location in the tile index.

If an import was interrupted (a crash, a power cut), run it again: its files in OUTPUT are removed first. A complete dataset, other files and the folder of a running process are never touched.</source>
<extracomment>importdataset ALG_DESC</extracomment>
<translation>接受 zip 压缩包（也可为分卷：.z01, .z02, … 和 .zip，或 .zip.001, …）、压缩包的文件夹，或图像和掩膜的文件夹 (jpg, png, tif, bmp)，并写出与“创建图像和掩膜瓦片”相同的数据集文件夹。不会解压到磁盘，恶意压缩包会被拒绝。

图像由含 img、image 或 images 的文件夹名识别，掩膜由含 gt、mask 或 label 的文件夹名识别，或两者由文件名中的词识别 (12_sat.jpg, 12_mask.png; tile_img_0.png, tile_mask_0.png；以最后一个这样的词优先)；名称的其余部分对图像及其掩膜相同。若有含 "image mask" 行的列表则使用；若训练和验证列表恰好各列出每一对一次，它们成为划分。

掩膜按整个导入统一的规则变为 0 背景、1 建筑物和 255 忽略，规则见日志：对 0 和另一个值（1、255、某颜色），另一个为建筑物；若掩膜同时含 1 和 255，255 为忽略；边缘平滑的黑白图在中间取阈值。若有歧义，请给出 BUILDING_VALUE。

不可用的对会跳过并警告；imported.csv 列出每个瓦片的来源。RGB JPEG 文件按原样复制。有地理参照的图像在瓦片索引中保留其位置。

若导入被中断（崩溃、断电），请重新运行：会先移除其在 OUTPUT 中的文件。完整的数据集、其他文件以及正在运行的进程的文件夹绝不会被触碰。</translation>
</message>
<message>
<source>A zip archive, any volume of a split one, or a folder with archives or with images and masks. The button … selects folders only; paste the path of an archive.</source>
<extracomment>importdataset INPUT</extracomment>
<translation>zip 压缩包、分卷压缩包的任一卷，或含压缩包或含图像和掩膜的文件夹。按钮“…”只能选择文件夹；压缩包请粘贴其路径。</translation>
</message>
<message>
<source>Name of the folder with the images, if it is not one of the usual names.</source>
<extracomment>importdataset IMAGE_FOLDER</extracomment>
<translation>图像文件夹的名称（若不是常用名称之一）。</translation>
</message>
<message>
<source>Name of the folder with the masks, if it is not one of the usual names.</source>
<extracomment>importdataset MASK_FOLDER</extracomment>
<translation>掩膜文件夹的名称（若不是常用名称之一）。</translation>
</message>
<message>
<source>Value or colour (red,green,blue) of buildings in the masks. Empty: detected from the masks.</source>
<extracomment>importdataset BUILDING_VALUE</extracomment>
<translation>掩膜中建筑物的值或颜色（红,绿,蓝）。空：由掩膜检测。</translation>
</message>
<message>
<source>Value or colour of mask pixels to ignore in training. Empty: 255 if masks hold both 1 and 255, else none.</source>
<extracomment>importdataset IGNORE_VALUE</extracomment>
<translation>训练中忽略的掩膜像素的值或颜色。空：若掩膜同时含 1 和 255 则为 255，否则无。</translation>
</message>
<message>
<source>auto: jpeg if any image is one, else png. jpeg: small files; JPEG images are copied as they are, others are encoded. png: lossless.</source>
<extracomment>importdataset IMAGE_FORMAT</extracomment>
<translation>auto：若有图像为 jpeg 则为 jpeg，否则为 png。jpeg：文件小；JPEG 图像按原样复制，其他的重新编码。png：无损。</translation>
</message>
<message>
<source>As the images are</source>
<extracomment>importdataset IMAGE_FORMAT=auto</extracomment>
<translation>与图像相同</translation>
</message>
<message>
<source>PNG: lossless</source>
<extracomment>importdataset IMAGE_FORMAT=png</extracomment>
<translation>PNG：无损</translation>
</message>
<message>
<source>Quality from 1 to 100 of images that are encoded as JPEG.</source>
<extracomment>importdataset JPEG_QUALITY</extracomment>
<translation>编码为 JPEG 的图像的质量，1 至 100。</translation>
</message>
<message>
<source>The tile index: one row for each tile with its shares of building and ignored pixels, and its outline if the image is georeferenced.</source>
<extracomment>importdataset INDEX</extracomment>
<translation>瓦片索引：每个瓦片一行，含其建筑物和忽略像素占比，若图像有地理参照则含其轮廓。</translation>
</message>
<message>
<source>Number of tiles imported.</source>
<extracomment>importdataset TILE_COUNT</extracomment>
<translation>导入的瓦片数。</translation>
</message>
<message>
<source>2.6 Prepare raster for a model</source>
<extracomment>prepareraster DISPLAY_NAME</extracomment>
<translation>2.6 为模型准备栅格</translation>
</message>
<message>
<source>raster,stretch,8 bit,rgb,band,contrast,convert,predict,vrt,cog,dataset</source>
<extracomment>prepareraster TAGS</extracomment>
<translation>栅格,拉伸,8 位,rgb,波段,对比度,转换,预测,vrt,cog,数据集</translation>
</message>
<message>
<source>Converts a raster to the bands, the 8-bit values and the pixel size that a model expects.</source>
<extracomment>prepareraster SHORT</extracomment>
<translation>将栅格转换为模型期望的波段、8 位值和像素大小。</translation>
</message>
<message>
<source>Converts a raster to the 8-bit RGB image that "Create image and mask tiles" would have cut from it for the dataset of the model, pixel by pixel: the same bands, the stretch in dataset.json for rasters with more than 8 bits, expanded palettes, a single band as grey, nodata as black; and the pixel size of the tiles, since a model recognises buildings in the size it was trained on. The measured accuracy of a model holds for such images only.

A .vrt refers to the raster and takes no time to write, however large the raster is; do not move the raster. A .tif is a copy: a cloud-optimised GeoTIFF, tiled, lossless, with overviews.

Give the dataset or the model: an exported model contains its recipe, so that the dataset is not needed.</source>
<extracomment>prepareraster ALG_DESC</extracomment>
<translation>将栅格转换为 8 位 RGB 图像，与“创建图像和掩膜瓦片”为模型的数据集从中切割的逐像素相同：相同的波段、对超过 8 位的栅格采用 dataset.json 中的拉伸、展开调色板、单波段作为灰度、无数据为黑色；以及瓦片的像素大小，因为模型按训练时的大小识别建筑物。模型测得的精度只对这样的图像成立。

.vrt 引用该栅格，无论栅格多大都不耗时；请勿移动该栅格。.tif 是副本：云优化 GeoTIFF，分块、无损、带概视图。

请给出数据集或模型：导出的模型含有其处理方法，因此不需要数据集。</translation>
</message>
<message>
<source>Next: load the result in buildseg.</source>
<extracomment>prepareraster NEXT</extracomment>
<translation>下一步：在 buildseg 中加载结果。</translation>
</message>
<message>
<source>Raster to which a model is to be applied.</source>
<extracomment>prepareraster INPUT</extracomment>
<translation>要应用模型的栅格。</translation>
</message>
<message>
<source>Dataset folder on which the model was trained. Leave it empty if you give MODEL.</source>
<extracomment>prepareraster DATASET</extracomment>
<translation>训练模型所用的数据集文件夹。若给出 MODEL 则留空。</translation>
</message>
<message>
<source>Instead of a dataset: a run folder, an export folder, a bundle (.zip), or a model file (.onnx, .pdmodel, .pdparams) in one of these. The button … selects folders only; paste the path of a file.</source>
<extracomment>prepareraster MODEL</extracomment>
<translation>代替数据集：运行文件夹、导出文件夹、模型包 (.zip)，或其中的模型文件 (.onnx, .pdmodel, .pdparams)。按钮“…”只能选择文件夹；文件请粘贴其路径。</translation>
</message>
<message>
<source>auto: resample if the ground size of the pixels differs by more than a tenth from the dataset's, or if its tiles were resampled. always: to exactly the dataset's pixel size. never: keep the raster's pixels, with a warning if they differ.</source>
<extracomment>prepareraster RESAMPLE</extracomment>
<translation>auto：若像素的地面大小与数据集相差超过十分之一，或其瓦片经过重采样，则重采样。always：恰好重采样到数据集的像素大小。never：保留栅格的像素，若不同则警告。</translation>
</message>
<message>
<source>If it differs by more than a tenth</source>
<extracomment>prepareraster RESAMPLE=auto</extracomment>
<translation>相差超过十分之一时</translation>
</message>
<message>
<source>Always</source>
<extracomment>prepareraster RESAMPLE=always</extracomment>
<translation>始终</translation>
</message>
<message>
<source>Never</source>
<extracomment>prepareraster RESAMPLE=never</extracomment>
<translation>从不</translation>
</message>
<message>
<source>File to write: .vrt (takes no time, refers to the raster) or .tif (a copy).</source>
<extracomment>prepareraster OUTPUT</extracomment>
<translation>要写出的文件：.vrt（不耗时，引用该栅格）或 .tif（副本）。</translation>
</message>
<message>
<source>5.1 Raster and buildings → trained, exported model</source>
<extracomment>rastertomodel DISPLAY_NAME</extracomment>
<translation>5.1 栅格和建筑物 → 训练并导出的模型</translation>
</message>
<message>
<source>Makes a trained and exported model of rasters and building polygons, in one go.</source>
<extracomment>rastertomodel SHORT</extracomment>
<translation>由栅格和建筑物多边形一次制成训练并导出的模型。</translation>
</message>
<message>
<source>Runs "Create image and mask tiles", "Filter tiles", "Split dataset", "Train model", "Evaluate model" and "Export model" one after the other, with their defaults for everything that is not asked for here. QGIS runs a model in its main window, which answers slowly until the end: for long trainings run the steps one by one, or this model by qgis_process.</source>
<extracomment>rastertomodel ALG_DESC</extracomment>
<translation>依次运行“创建图像和掩膜瓦片”、“过滤瓦片”、“划分数据集”、“训练模型”、“评估模型”和导出模型，此处未询问的一切采用其默认值。QGIS 在主窗口中运行模型，直到结束窗口响应缓慢：长时间训练请逐步运行，或用 qgis_process 运行此模型。</translation>
</message>
<message>
<source>One or several georeferenced rasters of the same kind.</source>
<extracomment>rastertomodel RASTERS</extracomment>
<translation>一个或多个同类的有地理参照的栅格。</translation>
</message>
<message>
<source>Polygon layer of the buildings, in any coordinate reference system.</source>
<extracomment>rastertomodel BUILDINGS</extracomment>
<translation>建筑物的多边形图层，任意坐标参照系。</translation>
</message>
<message>
<source>Polygons within which all buildings are mapped; pixels outside are ignored. Empty: everything is labelled.</source>
<extracomment>rastertomodel AREA</extracomment>
<translation>其中所有建筑物都已绘制的多边形；之外的像素被忽略。空：全部已标注。</translation>
</message>
<message>
<source>Side of a tile in pixels.</source>
<extracomment>rastertomodel TILE_SIZE</extracomment>
<translation>瓦片的边长，以像素计。</translation>
</message>
<message>
<source>3.4 Resume training</source>
<extracomment>resumetraining DISPLAY_NAME</extracomment>
<translation>3.4 恢复训练</translation>
</message>
<message>
<source>resume,continue,restart,run,training,checkpoint</source>
<extracomment>resumetraining TAGS</extracomment>
<translation>恢复,继续,重新开始,运行,训练,检查点</translation>
</message>
<message>
<source>Continues a training run from its last checkpoint.</source>
<extracomment>resumetraining SHORT</extracomment>
<translation>从最后的检查点继续训练运行。</translation>
</message>
<message>
<source>For a run that was stopped or killed, that failed, or that finished and is to go on for longer. It continues in its run folder, with its own settings and at most ten minutes before it ended; on a CPU it ends with the same weights as without the interruption. Only what stands here can change, and what is left empty stays.

More iterations stretch the learning rate schedule, which then continues at a higher rate, named in the log. The dataset must have the lists with which the run started: one that was split again is refused, since its scores could not be trusted.</source>
<extracomment>resumetraining ALG_DESC</extracomment>
<translation>用于被停止或终止、失败，或已完成但还要更久的运行。它在其运行文件夹中以自己的设置继续，最多从结束前十分钟处开始；在 CPU 上，其最终权重与未中断时相同。只有此处列出的内容可以更改，留空的保持不变。

更多迭代会拉长学习率策略，学习率随后以日志中给出的更高值继续。数据集须具有运行开始时的列表：重新划分过的会被拒绝，因为其得分不可信。</translation>
</message>
<message>
<source>Next, when the training has finished: "Evaluate model" and "Export model for buildseg".</source>
<extracomment>resumetraining NEXT</extracomment>
<translation>下一步（训练完成后）：“评估模型”和“为 buildseg 导出模型”。</translation>
</message>
<message>
<source>Folder of the run. As an output: the same folder.</source>
<extracomment>resumetraining RUN</extracomment>
<translation>运行的文件夹。作为输出：同一文件夹。</translation>
</message>
<message>
<source>The same dataset at its new place. Empty: where it was.</source>
<extracomment>resumetraining DATASET</extracomment>
<translation>位于新位置的同一数据集。空：在原处。</translation>
</message>
<message>
<source>Iterations of the whole run, with those already made; upwards only.</source>
<extracomment>resumetraining ITERATIONS</extracomment>
<translation>整个运行的迭代次数，含已完成的；只能增加。</translation>
</message>
<message>
<source>The training ends after this many minutes from now, with a validation and a checkpoint. A run that its time limit ended needs a larger one, or 0: no limit.</source>
<extracomment>resumetraining TIME_LIMIT</extracomment>
<translation>训练在从现在起这么多分钟后结束，并进行验证、写检查点。因时间限制而结束的运行需要更大的值，或 0：无限制。</translation>
</message>
<message>
<source>true: returns when the training ends. false: returns at once, and the training continues on its own. In a shell write true or false (no and off mean true). Closing QGIS asks to cancel running tasks, and a training that is waited for is then stopped (and can be resumed); it survives a crash of QGIS, and with WAIT=false also its closing. Without waiting, dataset and runs must not be in Processing's temporary folder.</source>
<extracomment>resumetraining WAIT</extracomment>
<translation>true：训练结束时返回。false：立即返回，训练自行继续。在命令行中写 true 或 false（no 和 off 表示 true）。关闭 QGIS 时会询问是否取消正在运行的任务，被等待的训练随之停止（可以恢复）；QGIS 崩溃时它继续存在，WAIT=false 时关闭 QGIS 也如此。不等待时，数据集和运行不得位于 Processing 的临时文件夹。</translation>
</message>
<message>
<source>Epochs of the whole run, with those already made; upwards only. Not used when ITERATIONS is given.</source>
<extracomment>resumetraining EPOCHS</extracomment>
<translation>整个运行的轮数，含已完成的；只能增加。给出 ITERATIONS 时不使用。</translation>
</message>
<message>
<source>auto: a GPU if Paddle finds one, else the CPU. gpu: the first GPU, or that of each process. gpu:0 to gpu:7: that GPU.</source>
<extracomment>resumetraining DEVICE</extracomment>
<translation>auto：若 Paddle 找到 GPU 则用 GPU，否则用 CPU。gpu：第一块 GPU，或每个进程各自的 GPU。gpu:0 至 gpu:7：该 GPU。</translation>
</message>
<message>
<source>Threads that read and augment tiles. 0: one on a CPU, up to eight with a GPU.</source>
<extracomment>resumetraining WORKERS</extracomment>
<translation>读取并增强瓦片的线程。0：在 CPU 上为一个，使用 GPU 时最多八个。</translation>
</message>
<message>
<source>Iterations between validations, at which the best checkpoint is chosen.</source>
<extracomment>resumetraining EVALUATION_INTERVAL</extracomment>
<translation>两次验证之间的迭代次数，验证时选出最佳检查点。</translation>
</message>
<message>
<source>Epochs between validations, used when EVALUATION_INTERVAL is empty.</source>
<extracomment>resumetraining EVALUATION_EPOCHS</extracomment>
<translation>两次验证之间的轮数，EVALUATION_INTERVAL 为空时使用。</translation>
</message>
<message>
<source>Early stopping: the training ends after this many validations in a row without a better checkpoint. 0: off. A run that it ended needs a larger one, or 0.</source>
<extracomment>resumetraining PATIENCE</extracomment>
<translation>早停：连续这么多次验证没有更好的检查点时训练结束。0：关闭。因此结束的运行需要更大的值，或 0。</translation>
</message>
<message>
<source>Number of last checkpoints to keep, besides the best one.</source>
<extracomment>resumetraining KEEP_CHECKPOINTS</extracomment>
<translation>除最佳检查点外保留的最近检查点数。</translation>
</message>
<message>
<source>QUEUED, RUNNING, FINISHED, CANCELLED, FAILED or INTERRUPTED.</source>
<extracomment>resumetraining STATE</extracomment>
<translation>QUEUED, RUNNING, FINISHED, CANCELLED, FAILED or INTERRUPTED.</translation>
</message>
<message>
<source>Last iteration.</source>
<extracomment>resumetraining ITERATION</extracomment>
<translation>最后的迭代。</translation>
</message>
<message>
<source>Mean IoU of the best checkpoint on the validation tiles.</source>
<extracomment>resumetraining BEST_MIOU</extracomment>
<translation>最佳检查点在验证瓦片上的平均 IoU。</translation>
</message>
<message>
<source>Building IoU of the best checkpoint on the validation tiles.</source>
<extracomment>resumetraining BEST_BUILDING_IOU</extracomment>
<translation>最佳检查点在验证瓦片上的建筑物 IoU。</translation>
</message>
<message>
<source>5.3 Retrain with more tiles</source>
<extracomment>retrainmodel DISPLAY_NAME</extracomment>
<translation>5.3 用更多瓦片重新训练</translation>
</message>
<message>
<source>Adds tiles of further rasters to a dataset, and trains on from the best checkpoint of an earlier run.</source>
<extracomment>retrainmodel SHORT</extracomment>
<translation>将更多栅格的瓦片加入数据集，并从较早运行的最佳检查点继续训练。</translation>
</message>
<message>
<source>Runs "Create image and mask tiles" with "Append", "Filter tiles", "Split dataset", which keeps the split of earlier tiles, "Train model" from the weights of an earlier run, "Evaluate model" and "Export model" one after the other. The dataset is one that was made with the defaults of "Create image and mask tiles" except for the tile size; the earlier run stays as it is. QGIS runs a model in its main window, which answers slowly until the end: for long trainings run the steps one by one, or this model by qgis_process.</source>
<extracomment>retrainmodel ALG_DESC</extracomment>
<translation>依次运行“创建图像和掩膜瓦片”（使用追加）、“过滤瓦片”、“划分数据集”（保持先前瓦片的划分）、“训练模型”（从较早运行的权重开始）、“评估模型”和导出模型。数据集须以“创建图像和掩膜瓦片”的默认值制作，瓦片大小除外；较早的运行保持不变。QGIS 在主窗口中运行模型，直到结束窗口响应缓慢：长时间训练请逐步运行，或用 qgis_process 运行此模型。</translation>
</message>
<message>
<source>That of the dataset.</source>
<extracomment>retrainmodel TILE_SIZE</extracomment>
<translation>数据集的瓦片大小。</translation>
</message>
<message>
<source>The dataset that gets the new tiles.</source>
<extracomment>retrainmodel OUTPUT</extracomment>
<translation>获得新瓦片的数据集。</translation>
</message>
<message>
<source>The earlier run; its model is the one to choose here, too.</source>
<extracomment>retrainmodel WEIGHTS_RUN</extracomment>
<translation>较早的运行；此处也应选择其模型。</translation>
</message>
<message>
<source>1.1 Set up training environment</source>
<extracomment>setupenvironment DISPLAY_NAME</extracomment>
<translation>1.1 设置训练环境</translation>
</message>
<message>
<source>install,setup,environment,paddle,paddleseg,cuda,gpu,pip,venv</source>
<extracomment>setupenvironment TAGS</extracomment>
<translation>安装,设置,环境,paddle,paddleseg,cuda,gpu,pip,venv</translation>
</message>
<message>
<source>Installs PaddlePaddle and PaddleSeg into a separate Python environment and verifies it by one training step.</source>
<extracomment>setupenvironment SHORT</extracomment>
<translation>将 PaddlePaddle 和 PaddleSeg 安装到单独的 Python 环境，并以一个训练步验证。</translation>
</message>
<message>
<source>Training runs in a Python environment of its own, never in QGIS's Python. This algorithm creates it: a virtual environment with one tested set of package versions (about 1.3 GB on disk; 180 MB where models are applied only, see the purpose). It then trains one real step, or applies a model, and only if that succeeds is the environment remembered for the other algorithms.

Run it again to check the environment and to repair what is missing or broken. Every file is compared with the SHA-256 in the plugin's lock. For computers without a network, give a folder of wheels. The HTTP proxy of QGIS's settings is used.

The CUDA choices install Paddle's GPU packages from Paddle's own package index: about 4 GB to download, 9 GB on disk. With DEVICE=auto an environment that works is kept; a GPU build that does not train is replaced by the next that suits the card, and in the end by the CPU's, with a warning. GPUs have not been verified on hardware yet.</source>
<extracomment>setupenvironment ALG_DESC</extracomment>
<translation>训练在自己的 Python 环境中运行，绝不在 QGIS 的 Python 中。此算法创建该环境：带有一组经过测试的软件包版本的虚拟环境（磁盘约 1.3 GB；只应用模型时为 180 MB，见用途）。然后训练真实的一步，或应用模型，只有成功时才为其他算法记住该环境。

重新运行可检查环境，并修复缺失或损坏的部分。每个文件都与插件锁定文件中的 SHA-256 比较。没有网络的计算机请给出 wheel 文件夹。使用 QGIS 设置中的 HTTP 代理。

各 CUDA 选项从 Paddle 自己的软件包索引安装 GPU 软件包：下载约 4 GB，磁盘 9 GB。DEVICE=auto 时保留可用的环境；不能训练的 GPU 版本由适合该显卡的下一个版本代替，最后为 CPU 版本，并发出警告。GPU 尚未在硬件上验证。</translation>
</message>
<message>
<source>Next: "Create image and mask tiles", or "Import images and masks".</source>
<extracomment>setupenvironment NEXT</extracomment>
<translation>下一步：“创建图像和掩膜瓦片”，或“导入图像和掩膜”。</translation>
</message>
<message>
<source>Folder of the environment. Empty: in your QGIS profile. An existing environment is checked, and repaired or rebuilt if necessary; other files in the folder are not touched.</source>
<extracomment>setupenvironment FOLDER</extracomment>
<translation>环境的文件夹。空：在您的 QGIS 配置中。现有环境会被检查，必要时修复或重建；文件夹中的其他文件不会被触碰。</translation>
</message>
<message>
<source>train: everything. apply: "Extract buildings from raster" and "Evaluate model" with ONNX models on the CPU: no Paddle, about 180 MB, for Python 3.9 to 3.14. An environment for training does that as well, and is kept.</source>
<extracomment>setupenvironment PURPOSE</extracomment>
<translation>train：全部。apply：“从栅格提取建筑物”和“评估模型”，使用 ONNX 模型并在 CPU 上：没有 Paddle，约 180 MB，适用于 Python 3.9 至 3.14。训练用的环境也能做到，会被保留。</translation>
</message>
<message>
<source>Train and apply models</source>
<extracomment>setupenvironment PURPOSE=train</extracomment>
<translation>训练并应用模型</translation>
</message>
<message>
<source>Apply exported models only</source>
<extracomment>setupenvironment PURPOSE=apply</extracomment>
<translation>仅应用导出的模型</translation>
</message>
<message>
<source>cpu: CPU packages. cu118: for NVIDIA cards GTX 10xx to V100, and newer ones with a driver before 550. cu126: RTX 20xx to 40xx and H100. cu129: RTX 50xx, experimental; it trains, a model is exported by another environment. auto: by the card, its driver and the platform, else cpu. As an output: the device the environment was made for.</source>
<extracomment>setupenvironment DEVICE</extracomment>
<translation>cpu：CPU 软件包。cu118：用于 NVIDIA GTX 10xx 至 V100 显卡，以及驱动低于 550 的较新显卡。cu126：RTX 20xx 至 40xx 和 H100。cu129：RTX 50xx，实验性；它可以训练，模型由另一环境导出。auto：按显卡、驱动和平台，否则为 cpu。作为输出：制作该环境所针对的设备。</translation>
</message>
<message>
<source>Automatic: by card and driver</source>
<extracomment>setupenvironment DEVICE=auto</extracomment>
<translation>自动：按显卡和驱动</translation>
</message>
<message>
<source>GPU, CUDA 11.8: GTX 10xx to V100</source>
<extracomment>setupenvironment DEVICE=cu118</extracomment>
<translation>GPU，CUDA 11.8：GTX 10xx 至 V100</translation>
</message>
<message>
<source>GPU, CUDA 12.6: RTX 20xx to 40xx, H100</source>
<extracomment>setupenvironment DEVICE=cu126</extracomment>
<translation>GPU，CUDA 12.6：RTX 20xx 至 40xx、H100</translation>
</message>
<message>
<source>GPU, CUDA 12.9: RTX 50xx, experimental</source>
<extracomment>setupenvironment DEVICE=cu129</extracomment>
<translation>GPU，CUDA 12.9：RTX 50xx，实验性</translation>
</message>
<message>
<source>A Python 3.9 to 3.13 on which the environment is based. Empty: the first suitable one on this computer; where there is none, uv brings Python 3.12 into the folder of the environment (its variables, such as UV_PYTHON_INSTALL_MIRROR, count).</source>
<extracomment>setupenvironment INTERPRETER</extracomment>
<translation>环境所基于的 Python 3.9 至 3.13。空：此计算机上第一个合适的；若没有，uv 将 Python 3.12 放入环境的文件夹（其变量如 UV_PYTHON_INSTALL_MIRROR 有效）。</translation>
</message>
<message>
<source>Folder with the wheels of all required packages, for computers without a network, as "make wheelhouse" collects it: also with uv and the archive of a Python, which is taken where the computer has none that the wheels are for. Empty: they are downloaded.</source>
<extracomment>setupenvironment WHEELS</extracomment>
<translation>含所有所需软件包 wheel 的文件夹，用于没有网络的计算机，由 "make wheelhouse" 收集：还含 uv 和 Python 归档，计算机没有适合这些 wheel 的 Python 时采用。空：下载。</translation>
</message>
<message>
<source>Python interpreter of the environment, as "Train model" and the others take it; the environment variable BUILDSEG_TRAINER_PYTHON takes precedence where it is set.</source>
<extracomment>setupenvironment PYTHON</extracomment>
<translation>环境的 Python 解释器，供“训练模型”等使用；若设置了环境变量 BUILDSEG_TRAINER_PYTHON，则其优先。</translation>
</message>
<message>
<source>2.4 Split dataset</source>
<extracomment>splitdataset DISPLAY_NAME</extracomment>
<translation>2.4 划分数据集</translation>
</message>
<message>
<source>split,train,validation,test,block,fold,cross-validation,partition,dataset</source>
<extracomment>splitdataset TAGS</extracomment>
<translation>划分,训练,验证,测试,区块,折,交叉验证,分区,数据集</translation>
</message>
<message>
<source>Splits the kept tiles into training, validation and optionally test tiles, by location.</source>
<extracomment>splitdataset SHORT</extracomment>
<translation>按位置将保留的瓦片划分为训练、验证以及可选的测试瓦片。</translation>
</message>
<message>
<source>Writes train.txt, val.txt and optionally test.txt, and the split of each tile into the tile index, which is shown on the map. The log shows the number of tiles and the building share of each split, and how many pixels the splits share.

blocks: the ground is divided into square blocks of tiles, some of which are drawn at random. source: whole rasters are drawn. polygons: the tiles in your polygons are for validation. attribute: a field of the tile index names the split, for example the field split after manual edits. With all of these no pixel of a validation or test tile is in a training tile: tiles that overlap another split or lie within the guard band are left out of all lists, so that the accuracy is that on unseen ground. Blocks and rasters are drawn so that the splits have similar building shares.

shuffle is the rule of buildseg's training notebook: the lines of train2.txt are shuffled with the seed, and the first ones are for validation. Neighbouring and overlapping tiles then make its accuracy look better than it is. With seed 24 and 5000 validation tiles its lists are those of the notebook, byte by byte.

For cross-validation set the number of folds: each fold validates on another part of the ground, without leaks.</source>
<extracomment>splitdataset ALG_DESC</extracomment>
<translation>写出 train.txt、val.txt 和可选的 test.txt，并将每个瓦片的划分写入瓦片索引，显示在地图上。日志显示各划分的瓦片数和建筑物占比，以及各划分共享多少像素。

blocks：将地面分成瓦片的正方形区块，随机抽取其中一些。source：抽取整个栅格。polygons：您的多边形中的瓦片用于验证。attribute：由瓦片索引的字段指定划分，例如手动编辑后的字段 split。在这些方法下，验证或测试瓦片的任何像素都不在训练瓦片中：与其他划分重叠或位于隔离带内的瓦片从所有列表排除，因此精度是在未见过的地面上的精度。抽取区块和栅格时使各划分的建筑物占比相近。

shuffle 是 buildseg 训练笔记本的规则：以种子打乱 train2.txt 的行，最前面的用于验证。相邻和重叠的瓦片会使精度看起来比实际更好。种子为 24、验证瓦片为 5000 时，其列表与笔记本的逐字节相同。

交叉验证请设置折数：每折在地面的另一部分上验证，没有泄漏。</translation>
</message>
<message>
<source>A dataset folder. Without a filter step every tile counts as kept. As an output: the same folder, for the next step.</source>
<extracomment>splitdataset DATASET</extracomment>
<translation>数据集文件夹。没有过滤步骤时每个瓦片都算保留。作为输出：同一文件夹，供下一步使用。</translation>
</message>
<message>
<source>blocks: by location. shuffle: at random, as in the notebook. source: by raster. polygons: the tiles in REGIONS are for validation. attribute: by a field of the tile index.</source>
<extracomment>splitdataset METHOD</extracomment>
<translation>blocks：按位置。shuffle：随机，同笔记本。source：按栅格。polygons：REGIONS 中的瓦片用于验证。attribute：按瓦片索引的字段。</translation>
</message>
<message>
<source>By location, in blocks</source>
<extracomment>splitdataset METHOD=blocks</extracomment>
<translation>按位置，以区块划分</translation>
</message>
<message>
<source>At random, tile by tile</source>
<extracomment>splitdataset METHOD=shuffle</extracomment>
<translation>逐瓦片随机</translation>
</message>
<message>
<source>By raster</source>
<extracomment>splitdataset METHOD=source</extracomment>
<translation>按栅格</translation>
</message>
<message>
<source>By polygons</source>
<extracomment>splitdataset METHOD=polygons</extracomment>
<translation>按多边形</translation>
</message>
<message>
<source>By a field of the tile index</source>
<extracomment>splitdataset METHOD=attribute</extracomment>
<translation>按瓦片索引的字段</translation>
</message>
<message>
<source>Share of the kept tiles for validation. Not used with polygons, attribute and folds.</source>
<extracomment>splitdataset VALIDATION_PERCENT</extracomment>
<translation>保留瓦片中用于验证的占比。不用于 polygons、attribute 和折。</translation>
</message>
<message>
<source>Number of validation tiles instead of a percentage; with blocks and source the nearest possible number. 0: by percentage. As an output: the number of validation tiles.</source>
<extracomment>splitdataset VALIDATION_COUNT</extracomment>
<translation>验证瓦片数，代替百分比；blocks 和 source 时为最接近的可能数量。0：按百分比。作为输出：验证瓦片数。</translation>
</message>
<message>
<source>Share of the kept tiles for a final test. 0: no test tiles.</source>
<extracomment>splitdataset TEST_PERCENT</extracomment>
<translation>保留瓦片中用于最终测试的占比。0：无测试瓦片。</translation>
</message>
<message>
<source>Training tiles nearer than this to a validation or test tile, and test tiles nearer than this to a validation tile, are left out; in pixels of the tiles. 0: only tiles that share a pixel; 1: also those that touch. Not for shuffle.</source>
<extracomment>splitdataset GUARD</extracomment>
<translation>离验证或测试瓦片比此更近的训练瓦片，以及离验证瓦片比此更近的测试瓦片被排除；以瓦片的像素计。0：只排除共享像素的瓦片；1：也排除相接的。不用于 shuffle。</translation>
</message>
<message>
<source>For the method polygons: tiles that overlap one of these polygons are for validation, all others for training. To use the selected features only, tick that option.</source>
<extracomment>splitdataset REGIONS</extracomment>
<translation>用于 polygons 方法：与这些多边形之一重叠的瓦片用于验证，其他用于训练。要仅用选中的要素，请勾选该选项。</translation>
</message>
<message>
<source>Text field of the polygons with the split of their tiles: train, val or test; empty means val. Where polygons disagree, val takes precedence, then test. Without a field all are for validation.</source>
<extracomment>splitdataset REGION_FIELD</extracomment>
<translation>多边形中存放其瓦片划分的文本字段：train、val 或 test；空表示 val。多边形不一致时 val 优先，其次 test。没有字段则全部用于验证。</translation>
</message>
<message>
<source>For the method attribute: text field of tiles.gpkg that holds train, val or test (also validation and training); tiles with an empty field are left out. split, the default, is the field that this algorithm fills: edit it, save, and run with this method.</source>
<extracomment>splitdataset FIELD</extracomment>
<translation>用于 attribute 方法：tiles.gpkg 中含 train、val 或 test（也可为 validation 和 training）的文本字段；字段为空的瓦片被排除。默认的 split 是此算法填写的字段：编辑、保存，并以此方法运行。</translation>
</message>
<message>
<source>Width and height of a block in tiles, for the method blocks. 0: chosen so that the requested shares can be met.</source>
<extracomment>splitdataset BLOCK_SIZE</extracomment>
<translation>区块的宽和高，以瓦片计，用于 blocks 方法。0：按能满足所要求占比选取。</translation>
</message>
<message>
<source>Random seed: the same seed gives the same lists.</source>
<extracomment>splitdataset SEED</extracomment>
<translation>随机种子：相同种子给出相同列表。</translation>
</message>
<message>
<source>Number of folds for cross-validation, for blocks or source: writes fold_1_train.txt, fold_1_val.txt and so on; every tile validates in one fold at most, which is in the field fold of the tile index. 0: none.</source>
<extracomment>splitdataset FOLDS</extracomment>
<translation>交叉验证的折数，用于 blocks 或 source：写出 fold_1_train.txt, fold_1_val.txt 等；每个瓦片至多在一折中用于验证，记录在瓦片索引的字段 fold 中。0：无。</translation>
</message>
<message>
<source>Fold of which train.txt and val.txt are made, counted from 1. Not used without folds.</source>
<extracomment>splitdataset FOLD</extracomment>
<translation>用来生成 train.txt 和 val.txt 的折，从 1 计。无折时不使用。</translation>
</message>
<message>
<source>Tiles that have a split keep it, and only the others, such as appended ones, are split; percentages and numbers refer to these. New tiles that would leak into existing ones are left out. If no tile has a split yet, all are split. For blocks, source and polygons, without folds.</source>
<extracomment>splitdataset KEEP_EXISTING</extracomment>
<translation>已有划分的瓦片保持其划分，只划分其他瓦片（如追加的）；百分比和数量均针对它们。会泄漏到现有瓦片的新瓦片被排除。若尚无瓦片有划分，则全部划分。用于 blocks、source 和 polygons，不含折。</translation>
</message>
<message>
<source>The tile index tiles.gpkg, with the split of every tile, or in reason why it has none.</source>
<extracomment>splitdataset INDEX</extracomment>
<translation>瓦片索引 tiles.gpkg，含每个瓦片的划分，或在 reason 中说明为何没有。</translation>
</message>
<message>
<source>Number of training tiles.</source>
<extracomment>splitdataset TRAIN_COUNT</extracomment>
<translation>训练瓦片数。</translation>
</message>
<message>
<source>Number of test tiles.</source>
<extracomment>splitdataset TEST_COUNT</extracomment>
<translation>测试瓦片数。</translation>
</message>
<message>
<source>Number of kept tiles that are in no list, because they share pixels with a validation or test tile, lie within the guard band, or have an empty field.</source>
<extracomment>splitdataset LEFT_OUT_COUNT</extracomment>
<translation>不在任何列表中的保留瓦片数，因为它们与验证或测试瓦片共享像素、位于隔离带内，或字段为空。</translation>
</message>
<message>
<source>Number of pixels that tiles of different splits share, summed over pairs of tiles and over folds; 0 except with shuffle.</source>
<extracomment>splitdataset SHARED_PIXELS</extracomment>
<translation>不同划分的瓦片共享的像素数，对瓦片对和折求和；除 shuffle 外为 0。</translation>
</message>
<message>
<source>3.3 Stop training</source>
<extracomment>stoptraining DISPLAY_NAME</extracomment>
<translation>3.3 停止训练</translation>
</message>
<message>
<source>stop,cancel,abort,run,training</source>
<extracomment>stoptraining TAGS</extracomment>
<translation>停止,取消,中止,运行,训练</translation>
</message>
<message>
<source>Stops a training run after saving a checkpoint.</source>
<extracomment>stoptraining SHORT</extracomment>
<translation>保存检查点后停止训练运行。</translation>
</message>
<message>
<source>Works from any QGIS or shell on the same computer. The run ends after its current iteration and saves a checkpoint, so that "Resume training" can continue it. A second request, when the first is older than a minute and than four iterations, kills the process.</source>
<extracomment>stoptraining ALG_DESC</extracomment>
<translation>可从同一计算机上的任何 QGIS 或命令行使用。运行在当前迭代后结束并保存检查点，因此可用“恢复训练”继续。若第一次请求已过一分钟且已过四次迭代，第二次请求会终止进程。</translation>
</message>
<message>
<source>Next: "Resume training", or "Evaluate model" with what it has learnt.</source>
<extracomment>stoptraining NEXT</extracomment>
<translation>下一步：“恢复训练”，或用已学到的内容“评估模型”。</translation>
</message>
<message>
<source>Run folder. As an output: the same folder.</source>
<extracomment>stoptraining RUN</extracomment>
<translation>运行文件夹。作为输出：同一文件夹。</translation>
</message>
<message>
<source>Time to wait for the end of the run, in seconds.</source>
<extracomment>stoptraining TIMEOUT</extracomment>
<translation>等待运行结束的时间，以秒计。</translation>
</message>
<message>
<source>State of the run afterwards: CANCELLED, or still RUNNING if it did not end in time.</source>
<extracomment>stoptraining STATE</extracomment>
<translation>之后运行的状态：CANCELLED，若未及时结束则仍为 RUNNING。</translation>
</message>
<message>
<source>3.2 Training status</source>
<extracomment>trainingstatus DISPLAY_NAME</extracomment>
<translation>3.2 训练状态</translation>
</message>
<message>
<source>status,progress,run,training,monitor</source>
<extracomment>trainingstatus TAGS</extracomment>
<translation>状态,进度,运行,训练,监视</translation>
</message>
<message>
<source>Shows state, iteration, loss and best metrics of a training run.</source>
<extracomment>trainingstatus SHORT</extracomment>
<translation>显示训练运行的状态、迭代、损失和最佳指标。</translation>
</message>
<message>
<source>Reads a run folder, from any QGIS or shell on the same computer, and changes nothing. A run whose process has died is reported as INTERRUPTED: continue it with "Resume training".</source>
<extracomment>trainingstatus ALG_DESC</extracomment>
<translation>从同一计算机上的任何 QGIS 或命令行读取运行文件夹，不作任何更改。进程已消失的运行报告为 INTERRUPTED：可用“恢复训练”继续。</translation>
</message>
<message>
<source>Next: "Stop training", "Resume training" or "Evaluate model".</source>
<extracomment>trainingstatus NEXT</extracomment>
<translation>下一步：“停止训练”、“恢复训练”或“评估模型”。</translation>
</message>
<message>
<source>Run folder. Empty: the run that was last started or resumed in this QGIS profile. As an output: the folder that was read.</source>
<extracomment>trainingstatus RUN</extracomment>
<translation>运行文件夹。空：在此 QGIS 配置中最后启动或恢复的运行。作为输出：所读取的文件夹。</translation>
</message>
<message>
<source>Iterations planned.</source>
<extracomment>trainingstatus ITERATIONS</extracomment>
<translation>计划的迭代次数。</translation>
</message>
<message>
<source>Mean IoU of the best checkpoint so far on the validation tiles.</source>
<extracomment>trainingstatus BEST_MIOU</extracomment>
<translation>迄今最佳检查点在验证瓦片上的平均 IoU。</translation>
</message>
<message>
<source>Building IoU of the best checkpoint so far on the validation tiles.</source>
<extracomment>trainingstatus BEST_BUILDING_IOU</extracomment>
<translation>迄今最佳检查点在验证瓦片上的建筑物 IoU。</translation>
</message>
<message>
<source>3.1 Train model</source>
<extracomment>trainmodel DISPLAY_NAME</extracomment>
<translation>3.1 训练模型</translation>
</message>
<message>
<source>train,segmentation,deep learning,paddle,paddleseg,neural network,gpu,building</source>
<extracomment>trainmodel TAGS</extracomment>
<translation>训练,分割,深度学习,paddle,paddleseg,神经网络,gpu,建筑物</translation>
</message>
<message>
<source>Trains a PaddleSeg model on a dataset, in a background process that outlives QGIS.</source>
<extracomment>trainmodel SHORT</extracomment>
<translation>在数据集上训练 PaddleSeg 模型，使用不随 QGIS 结束的后台进程。</translation>
</message>
<message>
<source>Starts the training in a separate process. With "Wait" it shows iteration, loss, validation mIoU and remaining time until the training ends; cancelling stops the run and keeps a checkpoint. Without "Wait" it returns the run folder at once and the training continues, even after QGIS is closed: monitor it with "Training status", stop it with "Stop training".

A GPU is used if Paddle finds one, otherwise all CPU cores. Dataset, disk and settings are checked before the first iteration, and all problems are reported together. The run folder holds the configuration, a sheet of augmented samples (samples.jpg), the log, the metrics of every validation (metrics.csv) and the last and the best checkpoint. "Resume training" continues a stopped or killed run.

Presets fill every field that you leave empty. quick: minutes, even on a CPU, for a first look. standard: a real training; hours to days on a CPU. notebook: the values of buildseg's training notebook (which starts from trained weights; with random ones two epochs teach little).</source>
<extracomment>trainmodel ALG_DESC</extracomment>
<translation>在单独的进程中启动训练。选中“等待”时显示迭代、损失、验证 mIoU 和剩余时间，直到训练结束；取消会停止运行并保留检查点。不选“等待”时立即返回运行文件夹，训练继续进行，即使 QGIS 关闭也不停止：用“训练状态”查看，用“停止训练”停止。

若 Paddle 找到 GPU 则使用 GPU，否则使用所有 CPU 核心。数据集、磁盘和设置在第一次迭代前检查，所有问题一并报告。运行文件夹存放配置、增强后的样本图 (samples.jpg)、日志、每次验证的指标 (metrics.csv)，以及最后和最佳的检查点。“恢复训练”可继续被停止或终止的运行。

预设填充所有留空的字段。quick：几分钟，即使在 CPU 上，用于初步查看。standard：真正的训练；在 CPU 上需数小时至数天。notebook：buildseg 训练笔记本的取值（它从训练好的权重开始；用随机权重时两轮学不到什么）。</translation>
</message>
<message>
<source>Dataset folder with train.txt and val.txt, as "Split dataset" makes them.</source>
<extracomment>trainmodel DATASET</extracomment>
<translation>含 train.txt 和 val.txt 的数据集文件夹，由“划分数据集”生成。</translation>
</message>
<message>
<source>bisenet_v2: fast, the choice for a CPU. ocrnet_hrnet_w18: more accurate, about five times slower on a CPU. segformer_b2: the most accurate with good initial weights and much data, about twelve times slower on a CPU. The README lists all models with parameters, speed and memory.</source>
<extracomment>trainmodel MODEL</extracomment>
<translation>bisenet_v2：快，适合 CPU。ocrnet_hrnet_w18：更准确，在 CPU 上约慢五倍。segformer_b2：初始权重好且数据多时最准确，在 CPU 上约慢十二倍。README 列出所有模型的参数量、速度和内存。</translation>
</message>
<message>
<source>PaddleSeg YAML file whose section "model" describes another network, used instead of MODEL. Only PaddleSeg's own components are built from it; it cannot run code. On a CPU several networks of MODEL train up to four times as fast as the same network from a YAML file.</source>
<extracomment>trainmodel MODEL_CONFIG</extracomment>
<translation>PaddleSeg YAML 文件，其 "model" 节描述另一网络，代替 MODEL 使用。只由 PaddleSeg 自己的组件构建；它不能运行代码。在 CPU 上，MODEL 的若干网络比来自 YAML 文件的同一网络训练快达四倍。</translation>
</message>
<message>
<source>Values of all fields that are left empty. The dialog proposes quick where the training environment is made for a CPU.</source>
<extracomment>trainmodel PRESET</extracomment>
<translation>所有留空字段的取值。若训练环境为 CPU 制作，对话框建议 quick。</translation>
</message>
<message>
<source>Initial weights. none: random. imagenet: a backbone trained on ImageNet, downloaded once. file: WEIGHTS_FILE. run: the best checkpoint of WEIGHTS_RUN.</source>
<extracomment>trainmodel WEIGHTS</extracomment>
<translation>初始权重。none：随机。imagenet：在 ImageNet 上训练的主干网络，下载一次。file：WEIGHTS_FILE。run：WEIGHTS_RUN 的最佳检查点。</translation>
</message>
<message>
<source>Random</source>
<extracomment>trainmodel WEIGHTS=none</extracomment>
<translation>随机</translation>
</message>
<message>
<source>Backbone trained on ImageNet</source>
<extracomment>trainmodel WEIGHTS=imagenet</extracomment>
<translation>在 ImageNet 上训练的主干网络</translation>
</message>
<message>
<source>Weights file</source>
<extracomment>trainmodel WEIGHTS=file</extracomment>
<translation>权重文件</translation>
</message>
<message>
<source>Best checkpoint of a run</source>
<extracomment>trainmodel WEIGHTS=run</extracomment>
<translation>某个运行的最佳检查点</translation>
</message>
<message>
<source>A .pdparams file, or a bundle (.zip) of "Export model for buildseg", for WEIGHTS=file. It cannot run code; weights that do not fit the model are reported and skipped.</source>
<extracomment>trainmodel WEIGHTS_FILE</extracomment>
<translation>用于 WEIGHTS=file 的 .pdparams 文件，或“为 buildseg 导出模型”的模型包 (.zip)。它不能运行代码；不适合模型的权重会报告并跳过。</translation>
</message>
<message>
<source>Folder of an earlier run of the same model, for WEIGHTS=run.</source>
<extracomment>trainmodel WEIGHTS_RUN</extracomment>
<translation>同一模型较早运行的文件夹，用于 WEIGHTS=run。</translation>
</message>
<message>
<source>The backbone keeps its initial weights for this many iterations, so that an untrained head does not spoil them. Not for models without a backbone, such as bisenet_v2.</source>
<extracomment>trainmodel FREEZE_ITERATIONS</extracomment>
<translation>主干网络在这么多次迭代中保持其初始权重，以免被未训练的头部破坏。不用于没有主干网络的模型，如 bisenet_v2。</translation>
</message>
<message>
<source>Number of passes over the training tiles. Empty: standard 50, notebook 2. Ignored when ITERATIONS is given.</source>
<extracomment>trainmodel EPOCHS</extracomment>
<translation>遍历训练瓦片的次数。空：standard 50，notebook 2。给出 ITERATIONS 时忽略。</translation>
</message>
<message>
<source>Number of optimizer steps. Each takes one batch, or several with ACCUMULATION, PROCESSES or NODES. 0: from EPOCHS if given, else from the preset (quick has 260 iterations, standard 50 epochs, notebook 2).</source>
<extracomment>trainmodel ITERATIONS</extracomment>
<translation>优化器步数。每步取一批，使用 ACCUMULATION、PROCESSES 或 NODES 时取多批。0：若给出 EPOCHS 则由其决定，否则由预设决定（quick 为 260 次迭代，standard 50 轮，notebook 2 轮）。</translation>
</message>
<message>
<source>The training ends after this many minutes, with a validation and a checkpoint. After a twentieth of that time, and again after half of it, the iterations that fit are planned from their pace, never more than asked for by EPOCHS, ITERATIONS or the preset, so that the learning rate has come down at the end. The run keeps the plan: a resume follows it, unless it changes this limit, EPOCHS or ITERATIONS. To continue such a run, resume it with a larger limit.</source>
<extracomment>trainmodel TIME_LIMIT</extracomment>
<translation>训练在这么多分钟后结束，并进行验证、写检查点。在该时间的二十分之一之后以及一半之后，按速度计划能完成的迭代，绝不超过 EPOCHS、ITERATIONS 或预设要求的数量，使学习率在结束时已降下来。运行保留该计划：恢复时遵循它，除非更改此限制、EPOCHS 或 ITERATIONS。要继续这样的运行，请以更大的限制恢复。</translation>
</message>
<message>
<source>Tiles per batch and process. Smaller batches need less memory. Empty: quick 4, standard 8, notebook 16. 0: the largest batch that fits into memory, found by trial; at most 16 on a CPU, where larger ones are not faster.</source>
<extracomment>trainmodel BATCH_SIZE</extracomment>
<translation>每批、每进程的瓦片数。批越小所需内存越少。空：quick 4，standard 8，notebook 16。0：内存可容纳的最大批，通过尝试找到；在 CPU 上至多 16，更大并不更快。</translation>
</message>
<message>
<source>Batches whose gradients are accumulated for one iteration: nearly as good as a batch that many times as large, without its memory (batch normalisation, and losses that compare pixels, still see one batch at a time).</source>
<extracomment>trainmodel ACCUMULATION</extracomment>
<translation>为一次迭代累积梯度的批数：效果接近那么多倍大的批，而不占其内存（批归一化以及比较像素的损失仍只看到一批）。</translation>
</message>
<message>
<source>Side of the square that the network sees in training, in pixels: a random crop of the tile, or the whole tile resized under the notebook preset. A multiple of 32. Empty: quick 384, standard 512, notebook 512.</source>
<extracomment>trainmodel INPUT_SIZE</extracomment>
<translation>网络在训练中看到的正方形边长，以像素计：瓦片的随机裁剪，或在 notebook 预设下为缩放后的整个瓦片。32 的倍数。空：quick 384，standard 512，notebook 512。</translation>
</message>
<message>
<source>none. flips: flips and rotations by 90 degrees. nadir: also scale and colour. strong: also any angle, blur and noise. notebook: as in the training notebook. Empty: quick flips, standard nadir, notebook notebook.</source>
<extracomment>trainmodel AUGMENTATION</extracomment>
<translation>none。flips：翻转和 90 度旋转。nadir：还有缩放和颜色。strong：还有任意角度、模糊和噪声。notebook：同训练笔记本。空：quick 为 flips，standard 为 nadir，notebook 为 notebook。</translation>
</message>
<message>
<source>None</source>
<extracomment>trainmodel AUGMENTATION=none</extracomment>
<translation>无</translation>
</message>
<message>
<source>Flips and quarter turns</source>
<extracomment>trainmodel AUGMENTATION=flips</extracomment>
<translation>翻转和 90 度旋转</translation>
</message>
<message>
<source>Also scale and colour</source>
<extracomment>trainmodel AUGMENTATION=nadir</extracomment>
<translation>还有缩放和颜色</translation>
</message>
<message>
<source>Also any angle, blur and noise</source>
<extracomment>trainmodel AUGMENTATION=strong</extracomment>
<translation>还有任意角度、模糊和噪声</translation>
</message>
<message>
<source>As in buildseg's notebook</source>
<extracomment>trainmodel AUGMENTATION=notebook</extracomment>
<translation>与 buildseg 的笔记本相同</translation>
</message>
<message>
<source>The steps themselves instead of AUGMENTATION, for example: horizontal_flip prob=0.5; right_angle; scale min=0.8 max=1.25; colour brightness=0.3. Steps with options and defaults: horizontal_flip prob=0.5; vertical_flip prob=0.5; right_angle (rotated by 0, 90, 180 or 270 degrees); rotation max_degrees=15; scale min=0.75 max=1.33; scale_aspect min_scale=0.5 aspect_ratio=0.33 (the notebook's); colour brightness=0.2 contrast=0.2 saturation=0.2 hue=5 prob=0.8; blur prob=0.1; noise deviation=5 prob=0.3.</source>
<extracomment>trainmodel AUGMENTATION_STEPS</extracomment>
<translation>步骤本身，代替 AUGMENTATION，例如：horizontal_flip prob=0.5; right_angle; scale min=0.8 max=1.25; colour brightness=0.3。步骤及其选项和默认值：horizontal_flip prob=0.5; vertical_flip prob=0.5; right_angle（旋转 0、90、180 或 270 度）; rotation max_degrees=15; scale min=0.75 max=1.33; scale_aspect min_scale=0.5 aspect_ratio=0.33（笔记本的）; colour brightness=0.2 contrast=0.2 saturation=0.2 hue=5 prob=0.8; blur prob=0.1; noise deviation=5 prob=0.3。</translation>
</message>
<message>
<source>Losses and their weights, for example: bce weight=2; dice; lovasz_hinge. The default weight is 1. bce, cross_entropy, dice, lovasz_hinge, lovasz_softmax, focal gamma=2 (easy pixels count less), ohem threshold=0.7 min_share=0.1 (only the hardest pixels count), boundary width=3 factor=4 (pixels near outlines count more). Empty: quick and standard bce; dice, notebook bce weight=2; dice; lovasz_hinge.</source>
<extracomment>trainmodel LOSSES</extracomment>
<translation>损失函数及其权重，例如：bce weight=2; dice; lovasz_hinge。默认权重为 1。bce、cross_entropy、dice、lovasz_hinge、lovasz_softmax、focal gamma=2（容易的像素权重较小）、ohem threshold=0.7 min_share=0.1（只计最难的像素）、boundary width=3 factor=4（轮廓附近的像素权重较大）。空：quick 和 standard 为 bce; dice，notebook 为 bce weight=2; dice; lovasz_hinge。</translation>
</message>
<message>
<source>balanced: weights inverse to the pixel counts of the classes in the training tiles, for the losses bce, cross_entropy, focal, ohem and boundary (dice and the Lovász losses balance classes by themselves).</source>
<extracomment>trainmodel CLASS_WEIGHTS</extracomment>
<translation>balanced：权重与训练瓦片中各类别的像素数成反比，用于损失 bce、cross_entropy、focal、ohem 和 boundary（dice 和 Lovász 损失自身平衡类别）。</translation>
</message>
<message>
<source>Balanced: inverse to pixel counts</source>
<extracomment>trainmodel CLASS_WEIGHTS=balanced</extracomment>
<translation>平衡：与像素数成反比</translation>
</message>
<message>
<source>adamw or sgd (momentum 0.9). Empty: adamw.</source>
<extracomment>trainmodel OPTIMIZER</extracomment>
<translation>adamw 或 sgd（动量 0.9）。空：adamw。</translation>
</message>
<message>
<source>AdamW</source>
<extracomment>trainmodel OPTIMIZER=adamw</extracomment>
<translation>AdamW</translation>
</message>
<message>
<source>SGD with momentum 0.9</source>
<extracomment>trainmodel OPTIMIZER=sgd</extracomment>
<translation>SGD，动量 0.9</translation>
</message>
<message>
<source>Empty: 0.01 for adamw, 0.00004 for sgd.</source>
<extracomment>trainmodel WEIGHT_DECAY</extracomment>
<translation>空：adamw 为 0.01，sgd 为 0.00004。</translation>
</message>
<message>
<source>Peak learning rate. Empty: quick and standard the model's own for these initial weights, notebook 0.00003.</source>
<extracomment>trainmodel LEARNING_RATE</extracomment>
<translation>最高学习率。空：quick 和 standard 为模型对这些初始权重的自身值，notebook 为 0.00003。</translation>
</message>
<message>
<source>Runs a learning rate range test before the training, restores the weights, and takes a rate between the one where the loss falls fastest and a tenth of the one where it is lowest. The curve is kept as learning_rate_search.csv in the run folder.</source>
<extracomment>trainmodel FIND_LEARNING_RATE</extracomment>
<translation>训练前进行学习率范围测试，恢复权重，并取损失下降最快处与损失最低处的十分之一之间的学习率。曲线保存为运行文件夹中的 learning_rate_search.csv。</translation>
</message>
<message>
<source>Decay of the learning rate: polynomial, cosine, step (divided by ten after each third), constant, or notebook. Empty: quick and standard polynomial, notebook notebook.</source>
<extracomment>trainmodel SCHEDULE</extracomment>
<translation>学习率的衰减：polynomial、cosine、step（每三分之一后除以十）、constant 或 notebook。空：quick 和 standard 为 polynomial，notebook 为 notebook。</translation>
</message>
<message>
<source>Polynomial decay</source>
<extracomment>trainmodel SCHEDULE=polynomial</extracomment>
<translation>多项式衰减</translation>
</message>
<message>
<source>Cosine decay</source>
<extracomment>trainmodel SCHEDULE=cosine</extracomment>
<translation>余弦衰减</translation>
</message>
<message>
<source>Steps: a tenth after each third</source>
<extracomment>trainmodel SCHEDULE=step</extracomment>
<translation>分步：每三分之一后降为十分之一</translation>
</message>
<message>
<source>Constant</source>
<extracomment>trainmodel SCHEDULE=constant</extracomment>
<translation>恒定</translation>
</message>
<message>
<source>Share of the iterations over which the learning rate rises from 0. Empty: the preset's (quick 4, standard 5, notebook none), or that of a given SCHEDULE (5, notebook none).</source>
<extracomment>trainmodel WARMUP_PERCENT</extracomment>
<translation>学习率从 0 上升所占的迭代比例。空：预设的值（quick 4，standard 5，notebook 无），或给定 SCHEDULE 的值（5，notebook 无）。</translation>
</message>
<message>
<source>Gradients with a larger global norm are scaled down to this one; helps against spikes of the loss. 0: off.</source>
<extracomment>trainmodel GRADIENT_CLIP</extracomment>
<translation>全局范数更大的梯度缩小到此值；有助于抑制损失的尖峰。0：关闭。</translation>
</message>
<message>
<source>For example 0.999: validation, best checkpoint and export use an exponential moving average of the weights, which is often slightly better. 0: the weights themselves.</source>
<extracomment>trainmodel EMA_DECAY</extracomment>
<translation>例如 0.999：验证、最佳检查点和导出使用权重的指数移动平均，往往稍好。0：权重本身。</translation>
</message>
<message>
<source>fp32, or on a GPU mixed precision in fp16 or bf16, which is faster and needs less memory on newer GPUs. Not verified on hardware.</source>
<extracomment>trainmodel PRECISION</extracomment>
<translation>fp32，或在 GPU 上以 fp16 或 bf16 混合精度，在较新的 GPU 上更快且更省内存。未在硬件上验证。</translation>
</message>
<message>
<source>32 bits (FP32)</source>
<extracomment>trainmodel PRECISION=fp32</extracomment>
<translation>32 位 (FP32)</translation>
</message>
<message>
<source>Mixed, 16 bits (FP16), for GPUs</source>
<extracomment>trainmodel PRECISION=fp16</extracomment>
<translation>混合，16 位 (FP16)，适合 GPU</translation>
</message>
<message>
<source>Mixed, 16 bits (BF16), for GPUs</source>
<extracomment>trainmodel PRECISION=bf16</extracomment>
<translation>混合，16 位 (BF16)，适合 GPU</translation>
</message>
<message>
<source>Iterations between validations, at which the best checkpoint is chosen. Empty: quick 2 validations per run, standard 25, notebook 5.</source>
<extracomment>trainmodel EVALUATION_INTERVAL</extracomment>
<translation>两次验证之间的迭代次数，验证时选出最佳检查点。空：quick 每个运行 2 次验证，standard 25 次，notebook 5 次。</translation>
</message>
<message>
<source>Metric by which the best checkpoint is chosen: building IoU, mean IoU, or validation loss.</source>
<extracomment>trainmodel BEST_METRIC</extracomment>
<translation>选择最佳检查点的指标：建筑物 IoU、平均 IoU 或验证损失。</translation>
</message>
<message>
<source>Building IoU</source>
<extracomment>trainmodel BEST_METRIC=building_iou</extracomment>
<translation>建筑物 IoU</translation>
</message>
<message>
<source>Mean IoU</source>
<extracomment>trainmodel BEST_METRIC=miou</extracomment>
<translation>平均 IoU</translation>
</message>
<message>
<source>Validation loss</source>
<extracomment>trainmodel BEST_METRIC=loss</extracomment>
<translation>验证损失</translation>
</message>
<message>
<source>Early stopping: the training ends after this many validations in a row without a better checkpoint. 0: off. The log warns when the run has too few validations for it.</source>
<extracomment>trainmodel PATIENCE</extracomment>
<translation>早停：连续这么多次验证没有更好的检查点时训练结束。0：关闭。若运行的验证次数太少，日志会警告。</translation>
</message>
<message>
<source>Number of last checkpoints to keep, besides the best one. If the last one is damaged, a resume takes the one before. Checkpoints are written at validations, and every ten minutes when these are further apart.</source>
<extracomment>trainmodel KEEP_CHECKPOINTS</extracomment>
<translation>除最佳检查点外保留的最近检查点数。若最后一个损坏，恢复时采用前一个。检查点在验证时写出，间隔更长时每十分钟写一次。</translation>
</message>
<message>
<source>auto: a GPU if Paddle finds one, else the CPU. gpu: the first GPU, or with PROCESSES one for each process. gpu:0 to gpu:7: that GPU.</source>
<extracomment>trainmodel DEVICE</extracomment>
<translation>auto：若 Paddle 找到 GPU 则用 GPU，否则用 CPU。gpu：第一块 GPU，使用 PROCESSES 时每个进程一块。gpu:0 至 gpu:7：该 GPU。</translation>
</message>
<message>
<source>Threads that read and augment tiles. Empty or 0: one on a CPU, up to eight with a GPU.</source>
<extracomment>trainmodel WORKERS</extracomment>
<translation>读取并增强瓦片的线程。空或 0：在 CPU 上为一个，使用 GPU 时最多八个。</translation>
</message>
<message>
<source>Training processes on this machine, one for each GPU; each takes its own batches. Linux only. Several GPUs are not verified on hardware.</source>
<extracomment>trainmodel PROCESSES</extracomment>
<translation>此机器上的训练进程，每块 GPU 一个；各取自己的批。仅 Linux。多块 GPU 未在硬件上验证。</translation>
</message>
<message>
<source>Machines that train together. The log shows the command for the others; run folder and dataset must have the same path on all of them. Not verified on hardware.</source>
<extracomment>trainmodel NODES</extracomment>
<translation>共同训练的机器数。日志显示其他机器的命令；运行文件夹和数据集在所有机器上须有相同路径。未在硬件上验证。</translation>
</message>
<message>
<source>For several machines: address of this one and a free port, for example 192.168.1.10:6170.</source>
<extracomment>trainmodel MASTER</extracomment>
<translation>用于多台机器：本机的地址和一个空闲端口，例如 192.168.1.10:6170。</translation>
</message>
<message>
<source>Seed of all random numbers: on a CPU with the same number of threads the same seed gives the same model.</source>
<extracomment>trainmodel SEED</extracomment>
<translation>所有随机数的种子：在线程数相同的 CPU 上，相同种子给出相同模型。</translation>
</message>
<message>
<source>Folder in which the run folder is made, named by model and time. Empty: buildseg_trainer/runs in your home folder.</source>
<extracomment>trainmodel OUTPUT</extracomment>
<translation>在其中创建运行文件夹的文件夹，运行以模型和时间命名。空：主目录中的 buildseg_trainer/runs。</translation>
</message>
<message>
<source>Run folder, for the next step.</source>
<extracomment>trainmodel RUN</extracomment>
<translation>运行文件夹，供下一步使用。</translation>
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
<source>Tile</source>
<extracomment>label</extracomment>
<translation>瓦片</translation>
</message>
<message>
<source>Rank (1 = most wrong pixels)</source>
<extracomment>label</extracomment>
<translation>排名（1 = 错误像素最多）</translation>
</message>
<message>
<source>Loss</source>
<extracomment>label</extracomment>
<translation>损失</translation>
</message>
<message>
<source>Missed building pixels</source>
<extracomment>label</extracomment>
<translation>漏检的建筑物像素</translation>
</message>
<message>
<source>False building pixels</source>
<extracomment>label</extracomment>
<translation>误检的建筑物像素</translation>
</message>
<message>
<source>True building pixels</source>
<extracomment>label</extracomment>
<translation>正确的建筑物像素</translation>
</message>
<message>
<source>Picture, mask, prediction</source>
<extracomment>label</extracomment>
<translation>图像、掩膜、预测</translation>
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
<name>QObject</name>
<message>
<source>%1 [optional]</source>
<extracomment>of QGIS, whose Arabic has 1% instead of %1</extracomment>
<translation>%1 [可选]</translation>
</message>
</context>
<context>
<name>messages</name>
<message>
<source>All files (*)</source>
<translation>所有文件 (*)</translation>
</message>
<message>
<source>{0} is '{1}', which is not a number; give one, or leave it empty.</source>
<extracomment>{0}: name, {1}: value</extracomment>
<translation>{0} 是“{1}”，不是数字；请给出数字，或留空。</translation>
</message>
<message>
<source>Markdown (*.md)</source>
<translation>Markdown (*.md)</translation>
</message>
<message>
<source>JSON (*.json)</source>
<translation>JSON (*.json)</translation>
</message>
<message>
<source>- NVIDIA's driver: {0}
- QGIS {1}</source>
<translation>- NVIDIA 驱动：{0}
- QGIS {1}</translation>
</message>
<message>
<source># Training environment

{0}</source>
<translation># 训练环境

{0}</translation>
</message>
<message>
<source>building layer</source>
<translation>建筑物图层</translation>
</message>
<message>
<source>labelled area</source>
<translation>已标注区域</translation>
</message>
<message>
<source>layer of unsure polygons</source>
<translation>不确定多边形图层</translation>
</message>
<message>
<source>The band numbers {0} are not understood; give three, for red, green and blue, such as 1,2,3, or a single one.</source>
<translation>无法理解波段号 {0}；请给出三个波段号（红、绿、蓝），如 1,2,3，或单个波段号。</translation>
</message>
<message>
<source>The stretch range {0} is not understood; give numbers with commas between them, such as 2,98.</source>
<translation>无法理解拉伸范围 {0}；请给出以逗号分隔的数字，如 2,98。</translation>
</message>
<message>
<source>TILES is given with a RASTER, which has no tiles; leave one of them empty.</source>
<translation>TILES 与没有瓦片的 RASTER 同时给出；请将其中之一留空。</translation>
</message>
<message>
<source>Bundles (*.zip)</source>
<translation>模型包 (*.zip)</translation>
</message>
<message>
<source>area layer</source>
<translation>区域图层</translation>
</message>
<message>
<source>The model does not say which pixel size it expects; give the RESOLUTION in metres.</source>
<translation>模型没有说明它期望的像素大小；请给出以米为单位的 RESOLUTION。</translation>
</message>
<message>
<source>The pixels of {0} are fetched from its server; make sure that its terms allow that: {1}</source>
<translation>{0} 的像素取自其服务器；请确认其条款允许这样做：{1}</translation>
</message>
<message>
<source>the layer names none.</source>
<translation>该图层没有给出条款。</translation>
</message>
<message>
<source>RESOLUTION has no effect, since the raster is not an online layer.</source>
<translation>RESOLUTION 无效，因为该栅格不是在线图层。</translation>
</message>
<message>
<source>buildseg has no {0}: with MODE buildseg the given {0} has no effect.</source>
<translation>buildseg 没有 {0}：在 MODE buildseg 下给定的 {0} 无效。</translation>
</message>
<message>
<source>no point</source>
<translation>没有点</translation>
</message>
<message>
<source>No polygon of the {0} {1} can be brought from {2} to {3}, for example at {4}; check the CRS of both layers.</source>
<translation>{0} {1} 的任何多边形都无法从 {2} 转换到 {3}，例如位于 {4}；请检查两个图层的 CRS。</translation>
</message>
<message>
<source>The layer {0} has more nodata values than one: {1} is not used; give NODATA to take another value, or save the layer with one value (Export &gt; Save As).</source>
<translation>图层 {0} 有多个无数据值：未使用 {1}；请用 NODATA 指定另一个值，或以单个值保存图层（导出 &gt; 另存为）。</translation>
</message>
<message>
<source>The coordinates of the {0} {1}, such as {2}, cannot be in its CRS {3} ({4}); set the CRS they are in with Layer &gt; Set CRS of Layer…, or save the layer with it.</source>
<translation>{0} {1} 的坐标（如 {2}）不可能属于其 CRS {3}（{4}）；请用“图层 &gt; 设置图层的 CRS…”设置其实际 CRS，或带该 CRS 保存图层。</translation>
</message>
<message>
<source>The {0} {1} is the tile index of a dataset; choose the layer that holds the buildings.</source>
<translation>{0} {1} 是数据集的瓦片索引；请选择存放建筑物的图层。</translation>
</message>
<message>
<source>The {0} {1} holds {2}, not polygons; choose a layer of polygons.</source>
<translation>{0} {1} 存放的是 {2}，不是多边形；请选择多边形图层。</translation>
</message>
<message>
<source>The {0} {1} has no geometries; choose a layer of polygons.</source>
<translation>{0} {1} 没有几何图形；请选择多边形图层。</translation>
</message>
<message>
<source>The {0} {1} has no coordinate reference system; set it with Layer &gt; Set CRS of Layer…, or save the layer with one.</source>
<translation>{0} {1} 没有坐标参照系；请用“图层 &gt; 设置图层的 CRS…”设置，或带坐标参照系保存图层。</translation>
</message>
<message>
<source>{0} features of the {1} {2} cannot be brought to the CRS of the rasters and were skipped, for example at {3}.</source>
<translation>{1} {2} 的 {0} 个要素无法转换到栅格的 CRS，已跳过，例如位于 {3}。</translation>
</message>
<message>
<source>{0} ({1}) is a vector layer, not a raster; choose georeferenced images.</source>
<translation>{0}（{1}）是矢量图层，不是栅格；请选择有地理参照的图像。</translation>
</message>
<message>
<source>The pixels of {0}, a layer of the provider {1}, cannot be read at full resolution; export it to a GeoTIFF first.</source>
<translation>{0} 是数据提供者 {1} 的图层，其像素无法以全分辨率读取；请先导出为 GeoTIFF。</translation>
</message>
<message>
<source>The filter {0} is not an expression ({1}); correct FILTER.</source>
<translation>过滤器 {0} 不是表达式（{1}）；请更正 FILTER。</translation>
</message>
<message>
<source>The filter {0} cannot be evaluated ({1}); correct FILTER.</source>
<translation>过滤器 {0} 无法求值（{1}）；请更正 FILTER。</translation>
</message>
<message>
<source>The filter {0} names the field {1}, which the layer {2} does not have; its fields are {3}: correct FILTER, or the encoding of the layer where names are garbled.</source>
<translation>过滤器 {0} 使用了字段 {1}，而图层 {2} 没有该字段；其字段为 {3}：请更正 FILTER，若名称为乱码则更正图层编码。</translation>
</message>
<message>
<source>The layer {0} cannot be opened; check that QGIS shows it.</source>
<extracomment>{0}: layer.name</extracomment>
<translation>无法打开图层 {0}；请检查 QGIS 能否显示它。</translation>
</message>
<message>
<source>{0} is an online layer: give an AREA or an EXTENT, to limit what is fetched.</source>
<extracomment>{0}: layer.name</extracomment>
<translation>{0} 是在线图层：请给出 AREA 或 EXTENT 以限制获取的内容。</translation>
</message>
<message>
<source>The AREA and EXTENT leave nothing of {0}; choose others.</source>
<extracomment>{0}: layer.name</extracomment>
<translation>AREA 和 EXTENT 没有留下 {0} 的任何部分；请另选。</translation>
</message>
<message>
<source>RASTER and DATASET are both given; a model is measured on one of them, so leave one empty.</source>
<translation>RASTER 和 DATASET 同时给出；模型只在其中之一上评估，请将另一个留空。</translation>
</message>
<message>
<source>RASTER is given without BUILDINGS; give the polygons of its buildings, too.</source>
<translation>给出了 RASTER 但没有 BUILDINGS；请同时给出其建筑物多边形。</translation>
</message>
<message>
<source>ERRORS is {0}, the file of {1}; choose another file.</source>
<extracomment>{0}: errors, {1}: name</extracomment>
<translation>ERRORS 是 {0}，即 {1} 的文件；请选择其他文件。</translation>
</message>
<message>
<source>{0} is given without a RASTER; give both, or a DATASET alone.</source>
<extracomment>{0}: name</extracomment>
<translation>给出了 {0} 但没有 RASTER；请两者都给出，或只给出 DATASET。</translation>
</message>
<message>
<source>Dataset folder</source>
<translation>数据集文件夹</translation>
</message>
<message>
<source>Run folder</source>
<translation>运行文件夹</translation>
</message>
<message>
<source>Building IoU</source>
<translation>建筑物 IoU</translation>
</message>
<message>
<source>Evaluation report</source>
<translation>评估报告</translation>
</message>
<message>
<source>Export folder</source>
<translation>导出文件夹</translation>
</message>
<message>
<source>ONNX model (buildseg 0.2 and later)</source>
<translation>ONNX 模型（buildseg 0.2 及以上）</translation>
</message>
<message>
<source>layer of regions</source>
<translation>区域图层</translation>
</message>
<message>
<source>PaddleSeg configuration (*.yml *.yaml)</source>
<translation>PaddleSeg 配置 (*.yml *.yaml)</translation>
</message>
<message>
<source>Weights (*.pdparams *.zip)</source>
<translation>权重 (*.pdparams *.zip)</translation>
</message>
<message>
<source>No run is given, and none has been started in this profile yet; give a run folder (RUN).</source>
<translation>未给出运行，且此配置中尚未启动过任何运行；请给出运行文件夹 (RUN)。</translation>
</message>
<message>
<source>Balanced class weights count the pixels of all training tiles in the tile index, which lacks some; make the dataset again, or choose CLASS_WEIGHTS=none.</source>
<translation>平衡的类别权重要统计瓦片索引中所有训练瓦片的像素，而索引缺少其中一些；请重新制作数据集，或选择 CLASS_WEIGHTS=none。</translation>
</message>
<message>
<source>folder of runs</source>
<translation>存放运行的文件夹</translation>
</message>
<message>
<source>in a CRS of its own</source>
<translation>使用自身的 CRS</translation>
</message>
<message>
<source>which takes both datums for the same</source>
<translation>把两个基准面视为相同</translation>
</message>
<message>
<source>The coordinate operation from the {0} to the CRS of the rasters, {1}, is accurate to {2} m, that is {3} pixels; compare masks and images, and where they differ, choose another operation in Project &gt; Properties &gt; Transformations.{4}</source>
<translation>从 {0} 到栅格 CRS 的坐标操作 {1} 的精度为 {2} m，即 {3} 个像素；请对比掩膜和图像，若有偏差，请在“工程 &gt; 属性 &gt; 变换”中选择其他操作。{4}</translation>
</message>
<message>
<source>With {0} installed for PROJ it would be {1} m.</source>
<translation>为 PROJ 安装 {0} 后精度可达 {1} m。</translation>
</message>
<message>
<source>No coordinate operation that PROJ has at hand from the {0} to the CRS of the rasters is made for the place of the rasters, so masks may lie tens of metres off; compare them with the images, and choose an operation in Project &gt; Properties &gt; Transformations, or give data in the same CRS.{1}</source>
<translation>PROJ 现有的从 {0} 到栅格 CRS 的坐标操作都不适用于栅格所在位置，因此掩膜可能偏差数十米；请与图像对比，并在“工程 &gt; 属性 &gt; 变换”中选择操作，或给出同一 CRS 的数据。{1}</translation>
</message>
<message>
<source>The coordinate operation that the project names from the {0} to the CRS of the rasters, {1}, is not made for the place of the rasters, so masks may lie tens of metres off; choose another in Project &gt; Properties &gt; Transformations: {2} is accurate to {3} m there.</source>
<translation>工程指定的从 {0} 到栅格 CRS 的坐标操作 {1} 不适用于栅格所在位置，因此掩膜可能偏差数十米；请在“工程 &gt; 属性 &gt; 变换”中另选：{2} 在该处的精度为 {3} m。</translation>
</message>
<message>
<source>The EXTENT {0} cannot be in {1} ({2}); give the numbers of that CRS, or name theirs behind them, as in {3} [{4}].</source>
<translation>EXTENT {0} 不可能属于 {1}（{2}）；请给出该 CRS 的数值，或在其后写明所用 CRS，如 {3} [{4}]。</translation>
</message>
<message>
<source>{0} layers and none of polygons ({1})</source>
<translation>{0} 个图层，其中没有多边形图层（{1}）</translation>
</message>
<message>
<source>{0} layers of polygons ({1})</source>
<translation>{0} 个多边形图层（{1}）</translation>
</message>
<message>
<source>The {0} {1} is a file with {2}; {3}.</source>
<translation>{0} {1} 是含有 {2} 的文件；{3}。</translation>
</message>
<message>
<source>choose another file</source>
<translation>请选择其他文件</translation>
</message>
<message>
<source>name one of them, as in {0}|layername={1}</source>
<translation>请指定其中之一，如 {0}|layername={1}</translation>
</message>
<message>
<source>{0} cannot be written ({1}); choose a folder you may write to.</source>
<extracomment>{0}: path, {1}: error.strerror or error</extracomment>
<translation>无法写入 {0}（{1}）；请选择可写的文件夹。</translation>
</message>
<message>
<source>{0} does not hold what it should; choose another folder or restore the file.</source>
<extracomment>{0}: path</extracomment>
<translation>{0} 的内容不符合要求；请选择其他文件夹或还原该文件。</translation>
</message>
<message>
<source>The disk is full at {0}; free some space or choose another folder.</source>
<extracomment>{0}: path</extracomment>
<translation>{0} 所在磁盘已满；请释放空间或选择其他文件夹。</translation>
</message>
<message>
<source>{0} does not exist; choose another folder.</source>
<extracomment>{0}: path</extracomment>
<translation>{0} 不存在；请选择其他文件夹。</translation>
</message>
<message>
<source>{0} cannot be read ({1}); choose another folder or restore the file.</source>
<extracomment>{0}: path, {1}: error</extracomment>
<translation>无法读取 {0}（{1}）；请选择其他文件夹或还原该文件。</translation>
</message>
<message>
<source>The folder {0} cannot be written ({1}); make it writable, or copy it to a folder that is.</source>
<extracomment>{0}: path.parent, {1}: error.strerror</extracomment>
<translation>无法写入文件夹 {0}（{1}）；请使其可写，或复制到可写的文件夹。</translation>
</message>
<message>
<source>The bundle {0} has another ending than {1}; give it that one.</source>
<extracomment>{0}: path, {1}: SUFFIX</extracomment>
<translation>模型包 {0} 的结尾不是 {1}；请改用该结尾。</translation>
</message>
<message>
<source>{0} is missing</source>
<extracomment>{0}: missing[0]</extracomment>
<translation>缺少 {0}</translation>
</message>
<message>
<source>a file twice</source>
<translation>一个文件出现两次</translation>
</message>
<message>
<source>it holds {0}, which is no part of one</source>
<extracomment>{0}: other</extracomment>
<translation>它含有 {0}，不是模型包的组成部分</translation>
</message>
<message>
<source>its files are packed in another way</source>
<translation>其文件的打包方式不同</translation>
</message>
<message>
<source>{0} cannot be read ({1}); choose another file.</source>
<extracomment>{0}: path, {1}: error.strerror or error</extracomment>
<translation>无法读取 {0}（{1}）；请选择其他文件。</translation>
</message>
<message>
<source>{0} is not a bundle as exportmodel writes it, or is damaged ({1}); get it once more from where it was made.</source>
<extracomment>{0}: path, {1}: error</extracomment>
<translation>{0} 不是 exportmodel 写出的模型包，或已损坏（{1}）；请从制作处重新获取。</translation>
</message>
<message>
<source>The bundle {0} was made by a newer version of this plugin; update it.</source>
<extracomment>{0}: path</extracomment>
<translation>模型包 {0} 由此插件的更新版本制作；请更新插件。</translation>
</message>
<message>
<source>{0} is not what its manifest says</source>
<extracomment>{0}: member</extracomment>
<translation>{0} 与其清单不符</translation>
</message>
<message>
<source>{0} (compute capability {1}, driver {2})</source>
<extracomment>{0}: self.name, {1}: capability, {2}: self.driver</extracomment>
<translation>{0}（计算能力 {1}，驱动 {2}）</translation>
</message>
<message>
<source>no NVIDIA driver was found (there is no nvidia-smi)</source>
<translation>没有找到 NVIDIA 驱动（没有 nvidia-smi）</translation>
</message>
<message>
<source>it wrote nothing</source>
<translation>它没有写入任何内容</translation>
</message>
<message>
<source>nvidia-smi names no card: "{0}"</source>
<extracomment>{0}: said[:200]</extracomment>
<translation>nvidia-smi 没有列出显卡：“{0}”</translation>
</message>
<message>
<source>nvidia-smi did not answer within {0} s</source>
<extracomment>{0}: TIMEOUT</extracomment>
<translation>nvidia-smi 在 {0} 秒内没有响应</translation>
</message>
<message>
<source>nvidia-smi could not be started ({0})</source>
<extracomment>{0}: error.strerror or error</extracomment>
<translation>无法启动 nvidia-smi（{0}）</translation>
</message>
<message>
<source>Reading the tile index</source>
<translation>正在读取瓦片索引</translation>
</message>
<message>
<source>Reading {0} tiles</source>
<extracomment>{0}: len(records)</extracomment>
<translation>正在读取 {0} 个瓦片</translation>
</message>
<message>
<source>Nearly all pixels of the images lie in {0} of the 256 grey levels or fewer, too little contrast to learn from; make the tiles again, with NODATA or STRETCH_RANGE where rasters are not 8-bit</source>
<extracomment>{0}: FEW_LEVELS</extracomment>
<translation>图像几乎所有像素都落在 256 个灰度级中的 {0} 个以内，对比度太低，无法学习；请重新制作瓦片，对非 8 位栅格使用 NODATA 或 STRETCH_RANGE</translation>
</message>
<message>
<source>Writing the report</source>
<translation>正在写入报告</translation>
</message>
<message>
<source>Lines of lists are not a pair of image and mask</source>
<translation>列表中有的行不是一对图像和掩膜</translation>
</message>
<message>
<source>Lists name missing files or tiles</source>
<translation>列表中有缺失的文件或瓦片</translation>
</message>
<message>
<source>Tiles are in lists more than once</source>
<translation>有瓦片在列表中出现多次</translation>
</message>
<message>
<source>The index has another split than the lists</source>
<translation>索引中的划分与列表不同</translation>
</message>
<message>
<source>Equal images are in different splits, so that scores are too good</source>
<translation>相同的图像位于不同划分中，得分会偏高</translation>
</message>
<message>
<source>Images are equal, pixel by pixel</source>
<translation>有逐像素相同的图像</translation>
</message>
<message>
<source>The contact sheet of the report would replace {0}; remove it, or give the REPORT another name.</source>
<extracomment>{0}: sheet</extracomment>
<translation>报告的缩略图总览会替换 {0}；请移除它，或为 REPORT 另取名称。</translation>
</message>
<message>
<source>Tiles are in lists that the filter dropped</source>
<translation>列表中有已被过滤剔除的瓦片</translation>
</message>
<message>
<source>Tiles have no file among the {0}</source>
<extracomment>{0}: title</extracomment>
<translation>有瓦片在{0}中没有文件</translation>
</message>
<message>
<source>Files among the {0} are not in the index</source>
<extracomment>{0}: title</extracomment>
<translation>{0}中有文件不在索引里</translation>
</message>
<message>
<source>Tiles for {0} share pixels with {1} tiles, so that scores are too good</source>
<extracomment>{0}: SPLIT_TITLES[other], {1}: SPLIT_TITLES[held_out]</extracomment>
<translation>{0}瓦片与{1}瓦片共享像素，得分会偏高</translation>
</message>
<message>
<source>Tiles have no place, so pixels that they share cannot be found</source>
<translation>瓦片没有位置，因此无法找出它们共享的像素</translation>
</message>
<message>
<source>The dataset is not split yet: there is no train.txt</source>
<translation>数据集尚未划分：没有 train.txt</translation>
</message>
<message>
<source>The index has {0} tiles, the manifest says {1}</source>
<extracomment>{0}: len(records), {1}: content.tile_count</extracomment>
<translation>索引有 {0} 个瓦片，清单记为 {1} 个</translation>
</message>
<message>
<source>{0} x {1} and {2} x {3} px</source>
<translation>{0} x {1} 与 {2} x {3} px</translation>
</message>
<message>
<source>{0} is damaged</source>
<extracomment>{0}: name</extracomment>
<translation>{0} 已损坏</translation>
</message>
<message>
<source>No tile has a building pixel</source>
<translation>没有任何瓦片含建筑物像素</translation>
</message>
<message>
<source>No tile has a place, so shared pixels between splits cannot be found</source>
<translation>没有任何瓦片有位置，因此无法找出各划分之间共享的像素</translation>
</message>
<message>
<source>{0} bands of {1}</source>
<extracomment>{0}: opened.RasterCount, {1}: gdal.GetDataTypeName(opened.GetRasterBand(1).DataType)</extracomment>
<translation>{0} 个 {1} 波段</translation>
</message>
<message>
<source>Image and mask have different sizes</source>
<translation>图像与掩膜大小不同</translation>
</message>
<message>
<source>Masks hold values other than 0, 1 and 255</source>
<translation>掩膜含 0、1、255 以外的值</translation>
</message>
<message>
<source>Tiles have another size than the dataset</source>
<translation>瓦片大小与数据集不同</translation>
</message>
<message>
<source>Masks were changed since the index was made</source>
<translation>掩膜在建立索引后被更改</translation>
</message>
<message>
<source>filter counts no longer hold</source>
<translation>过滤统计不再有效</translation>
</message>
<message>
<source>No tile has a background pixel</source>
<translation>没有任何瓦片含背景像素</translation>
</message>
<message>
<source>The {0} tiles have no building pixel</source>
<extracomment>{0}: SPLIT_TITLES[split]</extracomment>
<translation>{0}瓦片没有建筑物像素</translation>
</message>
<message>
<source>{0}: {1} is not in the index</source>
<extracomment>{0}: place, {1}: name</extracomment>
<translation>{0}：{1} 不在索引中</translation>
</message>
<message>
<source>Files cannot be read</source>
<translation>有文件无法读取</translation>
</message>
<message>
<source>{0} are not 8-bit {1}</source>
<translation>{0} 不是 8 位{1}</translation>
</message>
<message>
<source>with one band</source>
<translation>单波段</translation>
</message>
<message>
<source>{0} cannot be decoded</source>
<extracomment>{0}: what</extracomment>
<translation>{0} 无法解码</translation>
</message>
<message>
<source>{0} % of the {1} pixels are building, {2} % of the training pixels</source>
<translation>{1}像素中有 {0} % 是建筑物，训练像素中为 {2} %</translation>
</message>
<message>
<source>Contact sheet of {0}</source>
<extracomment>{0}: Path(dataset).name</extracomment>
<translation>{0} 的缩略图总览</translation>
</message>
<message>
<source>The output {0} of the tiles does not end in .gpkg; choose a GeoPackage.</source>
<extracomment>{0}: output</extracomment>
<translation>瓦片输出 {0} 不以 .gpkg 结尾；请选择 GeoPackage。</translation>
</message>
<message>
<source>{0} is the tile index of the dataset; choose another file for TILES.</source>
<extracomment>{0}: output</extracomment>
<translation>{0} 是数据集的瓦片索引；请为 TILES 选择其他文件。</translation>
</message>
<message>
<source>The dataset {0} has no tile index {1}; leave TILES empty.</source>
<extracomment>{0}: dataset, {1}: layout.INDEX</extracomment>
<translation>数据集 {0} 没有瓦片索引 {1}；请将 TILES 留空。</translation>
</message>
<message>
<source>The tile index of {0} has no tile {1}; make the dataset again, or leave TILES empty.</source>
<extracomment>{0}: dataset, {1}: missing[0]</extracomment>
<translation>{0} 的瓦片索引没有瓦片 {1}；请重新制作数据集，或将 TILES 留空。</translation>
</message>
<message>
<source>The layer {0} cannot be written ({1}).</source>
<extracomment>{0}: output, {1}: message</extracomment>
<translation>无法写入图层 {0}（{1}）。</translation>
</message>
<message>
<source>Tiles without building</source>
<translation>无建筑物的瓦片</translation>
</message>
<message>
<source>Building share of the tiles</source>
<translation>瓦片的建筑物占比</translation>
</message>
<message>
<source>Mean (0 to 255)</source>
<translation>均值（0 至 255）</translation>
</message>
<message>
<source>Mean (0 to 1)</source>
<translation>均值（0 至 1）</translation>
</message>
<message>
<source>Over all pixels that are not ignored.</source>
<translation>统计所有未忽略的像素。</translation>
</message>
<message>
<source>Buildings are outlined in yellow, ignored pixels hatched. Frames: {0}</source>
<translation>建筑物以黄色描边，忽略像素以斜线填充。边框：{0}</translation>
</message>
<message>
<source>In no list</source>
<translation>不在列表中</translation>
</message>
<message>
<source>No tile can be shown.</source>
<translation>没有可显示的瓦片。</translation>
</message>
<message>
<source>No tile can be read.</source>
<translation>没有可读取的瓦片。</translation>
</message>
<message>
<source>No problems.</source>
<translation>没有问题。</translation>
</message>
<message>
<source>building share of a tile; bars: share of the tiles</source>
<translation>瓦片的建筑物占比；柱：瓦片占比</translation>
</message>
<message>
<source>{0}: {1} tiles, {2} % building{3}; {4}</source>
<translation>{0}：{1} 个瓦片，{2} % 建筑物{3}；{4}</translation>
</message>
<message>
<source>Problems: {0}.</source>
<translation>问题：{0}。</translation>
</message>
<message>
<source>Check of the dataset {0}</source>
<translation>数据集 {0} 的检查</translation>
</message>
<message>
<source>{0} px a tile, stride {1}</source>
<translation>瓦片 {0} px，步长 {1}</translation>
</message>
<message>
<source>, {0} m a pixel</source>
<translation>，每像素 {0} m</translation>
</message>
<message>
<source>and {0} more</source>
<translation>等另外 {0} 个</translation>
</message>
<message>
<source>the tiles of {0}.txt have no {1} pixel</source>
<extracomment>{0}: split, {1}: title</extracomment>
<translation>{0}.txt 的瓦片没有{1}像素</translation>
</message>
<message>
<source>{0} tiles are in train.txt and in val.txt, for example {1}: the scores would be worthless; split the dataset again.</source>
<extracomment>{0}: len(both), {1}: min(both)</extracomment>
<translation>{0} 个瓦片同时在 train.txt 和 val.txt 中，例如 {1}：得分将毫无意义；请重新划分数据集。</translation>
</message>
<message>
<source>{0} tiles are few to learn from; a usable model needs hundreds.</source>
<extracomment>{0}: counts[0]</extracomment>
<translation>{0} 个瓦片太少，难以学习；可用的模型需要数百个。</translation>
</message>
<message>
<source>The scores come from {0} validation tiles and are not reliable.</source>
<extracomment>{0}: counts[1]</extracomment>
<translation>得分来自 {0} 个验证瓦片，不可靠。</translation>
</message>
<message>
<source>{0}. Classes and shared pixels of the lists were not checked; make the dataset again.</source>
<extracomment>{0}: problem</extracomment>
<translation>{0}。未检查列表的类别和共享像素；请重新制作数据集。</translation>
</message>
<message>
<source>{0} validation tiles share pixels with training tiles: the scores will be too good; split the dataset by blocks.</source>
<extracomment>{0}: int(shared.sum())</extracomment>
<translation>{0} 个验证瓦片与训练瓦片共享像素：得分会偏高；请按区块划分数据集。</translation>
</message>
<message>
<source>The tile index lacks {0} of the listed tiles, for example {1}</source>
<translation>瓦片索引缺少列表中的 {0} 个瓦片，例如 {1}</translation>
</message>
<message>
<source>By the tile index of {0}, {1}; split the dataset so that both classes are in each list.</source>
<translation>根据 {0} 的瓦片索引，{1}；请重新划分数据集，使每个列表都含两个类别。</translation>
</message>
<message>
<source>{0} validation images equal a training image, for example {1} and {2}: the scores will be too good; split the dataset again.</source>
<translation>{0} 个验证图像与训练图像相同，例如 {1} 和 {2}：得分会偏高；请重新划分数据集。</translation>
</message>
<message>
<source>{0} is not a jpg, png, tif or bmp image</source>
<extracomment>{0}: name</extracomment>
<translation>{0} 不是 jpg、png、tif 或 bmp 图像</translation>
</message>
<message>
<source>{0} cannot be decoded ({1})</source>
<extracomment>{0}: name, {1}: message</extracomment>
<translation>{0} 无法解码（{1}）</translation>
</message>
<message>
<source>{0} has {1} x {2} px, more than {3} per side: cut it with "Create image and mask tiles" (createtiles)</source>
<extracomment>{0}: name, {1}: dataset.RasterXSize, {2}: dataset.RasterYSize, {3}: LARGEST_SIDE</extracomment>
<translation>{0} 为 {1} x {2} px，每边超过 {3}：请用“创建图像和掩膜瓦片”(createtiles)切割</translation>
</message>
<message>
<source>GDAL gives no reason</source>
<translation>GDAL 没有给出原因</translation>
</message>
<message>
<source>A tile cannot be encoded as JPEG: Qt's plugin for it is missing; choose PNG.</source>
<translation>无法将瓦片编码为 JPEG：缺少 Qt 的相应插件；请选择 PNG。</translation>
</message>
<message>
<source>The dataset has images of the format {0}; update the plugin.</source>
<extracomment>{0}: manifest.image_format</extracomment>
<translation>数据集的图像格式为 {0}；请更新插件。</translation>
</message>
<message>
<source>{0}: lowest {1}, half of the tiles up to {2}, highest {3}</source>
<translation>{0}：最低 {1}，半数瓦片不超过 {2}，最高 {3}</translation>
</message>
<message>
<source>Writing the tile index</source>
<translation>正在写入瓦片索引</translation>
</message>
<message>
<source>Reading {0} images</source>
<extracomment>{0}: len(kept)</extracomment>
<translation>正在读取 {0} 张图像</translation>
</message>
<message>
<source>{0} new tiles are kept and in no list yet: run "Split dataset" (splitdataset); with KEEP_EXISTING the others keep their splits.</source>
<extracomment>{0}: count</extracomment>
<translation>{0} 个新瓦片已保留但尚不在列表中：请运行“划分数据集”(splitdataset)；使用 KEEP_EXISTING 时其余瓦片保持其划分。</translation>
</message>
<message>
<source>No tile is left (most often: {0}); choose lower limits, such as of MIN_CLASS_PIXELS, or tile more of the raster.</source>
<extracomment>{0}: reasons.most_common(1)[0][0]</extracomment>
<translation>没有剩余瓦片（最常见原因：{0}）；请选择更低的限值，如 MIN_CLASS_PIXELS，或对更大范围的栅格切割瓦片。</translation>
</message>
<message>
<source>Most common colour (percent)</source>
<translation>最常见颜色（百分比）</translation>
</message>
<message>
<source>White (percent)</source>
<translation>白色（百分比）</translation>
</message>
<message>
<source>the lists of the folds</source>
<translation>各折的列表</translation>
</message>
<message>
<source>The kept tiles changed, so {0} are out of date and were removed: split again.</source>
<translation>保留的瓦片已变化，{0} 因此过期并已移除：请重新划分。</translation>
</message>
<message>
<source>The tile {0} cannot be read ({1}); run "Check dataset" (checkdataset), or make the dataset again.</source>
<extracomment>{0}: name, {1}: why</extracomment>
<translation>无法读取瓦片 {0}（{1}）；请运行“检查数据集”(checkdataset)，或重新制作数据集。</translation>
</message>
<message>
<source>it has two bands</source>
<translation>它有两个波段</translation>
</message>
<message>
<source>it is not 8-bit</source>
<translation>它不是 8 位</translation>
</message>
<message>
<source>image and mask differ in size</source>
<translation>图像与掩膜大小不同</translation>
</message>
<message>
<source>one class only</source>
<translation>只有一个类别</translation>
</message>
<message>
<source>too few pixels of a class</source>
<translation>某类别像素太少</translation>
</message>
<message>
<source>buildings too small</source>
<translation>建筑物太小</translation>
</message>
<message>
<source>too much nodata</source>
<translation>无数据太多</translation>
</message>
<message>
<source>same pixels as another tile</source>
<translation>与另一瓦片像素相同</translation>
</message>
<message>
<source>too little building</source>
<translation>建筑物太少</translation>
</message>
<message>
<source>too much building</source>
<translation>建筑物太多</translation>
</message>
<message>
<source>flat colour</source>
<translation>单一颜色</translation>
</message>
<message>
<source>too white</source>
<translation>白色太多</translation>
</message>
<message>
<source>kept by user</source>
<translation>由用户保留</translation>
</message>
<message>
<source>dropped by user</source>
<translation>由用户剔除</translation>
</message>
<message>
<source>MIN_BUILDING_SHARE {0} is more than MAX_BUILDING_SHARE {1}; choose less.</source>
<extracomment>{0}: self.min_building_share, {1}: self.max_building_share</extracomment>
<translation>MIN_BUILDING_SHARE {0} 大于 MAX_BUILDING_SHARE {1}；请选择更小的值。</translation>
</message>
<message>
<source>{0} is {1}; choose 0 or more.</source>
<extracomment>{0}: name.upper(), {1}: value</extracomment>
<translation>{0} 为 {1}；请选择 0 或更大。</translation>
</message>
<message>
<source>{0} is {1}; choose 0 to 100 percent.</source>
<extracomment>{0}: name.upper(), {1}: value</extracomment>
<translation>{0} 为 {1}；请选择 0 到 100 的百分比。</translation>
</message>
<message>
<source>out of its area of use</source>
<translation>超出其适用区域</translation>
</message>
<message>
<source>if you trust it, unpack it yourself and give the folder.</source>
<translation>若信任它，请自行解压并给出文件夹。</translation>
</message>
<message>
<source>{0} has {1}, more than a tile can have</source>
<extracomment>{0}: self.path, {1}: _size(self.size)</extracomment>
<translation>{0} 有 {1}，超过一个瓦片的上限</translation>
</message>
<message>
<source>The archive {0} is encrypted; unpack it yourself and give the folder.</source>
<extracomment>{0}: path</extracomment>
<translation>压缩包 {0} 已加密；请自行解压并给出文件夹。</translation>
</message>
<message>
<source>The archive {0} holds more than {1} files; {2}</source>
<extracomment>{0}: path, {1}: self.limits.entries, {2}: unpack</extracomment>
<translation>压缩包 {0} 含超过 {1} 个文件；{2}</translation>
</message>
<message>
<source>The archive {0} would be {1} when unpacked, more than {2} in all; {3}</source>
<extracomment>{0}: path, {1}: _size(total), {2}: _size(self.limits.bytes), {3}: unpack</extracomment>
<translation>压缩包 {0} 解压后为 {1}，合计超过 {2}；{3}</translation>
</message>
<message>
<source>The archive {0} would be {1} when unpacked, {2} times its size, as archives made to do harm; {3}</source>
<extracomment>{0}: path, {1}: _size(total), {2}: ratio, {3}: unpack</extracomment>
<translation>压缩包 {0} 解压后为 {1}，是其大小的 {2} 倍，与恶意压缩包相似；{3}</translation>
</message>
<message>
<source>The input {0} does not exist; give a zip archive or a folder.</source>
<translation>输入 {0} 不存在；请给出 zip 压缩包或文件夹。</translation>
</message>
<message>
<source>{0} cannot be read ({1})</source>
<extracomment>{0}: entry.path, {1}: error.strerror or error</extracomment>
<translation>无法读取 {0}（{1}）</translation>
</message>
<message>
<source>The archive {0} cannot be opened ({1}).</source>
<extracomment>{0}: path, {1}: error.strerror or error</extracomment>
<translation>无法打开压缩包 {0}（{1}）。</translation>
</message>
<message>
<source>The archive {0} cannot be opened ({1}); it is incomplete or not a zip archive.</source>
<extracomment>{0}: path, {1}: error</extracomment>
<translation>无法打开压缩包 {0}（{1}）；它不完整或不是 zip 压缩包。</translation>
</message>
<message>
<source>{0} cannot be unpacked ({1})</source>
<extracomment>{0}: entry.path, {1}: error</extracomment>
<translation>无法解压 {0}（{1}）</translation>
</message>
<message>
<source>links in archives were skipped</source>
<translation>已跳过压缩包中的链接</translation>
</message>
<message>
<source>files with names that lead outside their archive were skipped</source>
<translation>已跳过名称指向压缩包之外的文件</translation>
</message>
<message>
<source>archives inside archives were skipped; unpack these yourself</source>
<translation>已跳过压缩包内的压缩包；请自行解压</translation>
</message>
<message>
<source>The input {0} is neither a zip archive nor a folder; give one of these.</source>
<extracomment>{0}: source</extracomment>
<translation>输入 {0} 既不是 zip 压缩包也不是文件夹；请给出其中之一。</translation>
</message>
<message>
<source>No pixel of the imported masks is building.</source>
<translation>导入的掩膜没有建筑物像素。</translation>
</message>
<message>
<source>Looking through {0}</source>
<extracomment>{0}: source</extracomment>
<translation>正在查看 {0}</translation>
</message>
<message>
<source>None of the {0} pairs can be used: {1}.</source>
<extracomment>{0}: len(self._pairing.pairs), {1}: shown(list(self.problems.values()))</extracomment>
<translation>{0} 对均不可用：{1}。</translation>
</message>
<message>
<source>Reading the values of {0} masks</source>
<extracomment>{0}: len(pairing.pairs)</extracomment>
<translation>正在读取 {0} 个掩膜的值</translation>
</message>
<message>
<source>Importing {0} pairs</source>
<extracomment>{0}: len(pairs)</extracomment>
<translation>正在导入 {0} 对</translation>
</message>
<message>
<source>{0} of {1} pairs cannot be used and were left out: {2}.</source>
<extracomment>{0}: len(self.problems), {1}: len(self._pairing.pairs), {2}: shown(list(self.problems.values()))</extracomment>
<translation>{1} 对中有 {0} 对不可用，已排除：{2}。</translation>
</message>
<message>
<source>JPEG_QUALITY is {0}; choose 1 to 100.</source>
<extracomment>{0}: self.jpeg_quality</extracomment>
<translation>JPEG_QUALITY 为 {0}；请选择 1 到 100。</translation>
</message>
<message>
<source>{0} has {1} x {2} px, its mask {3} x {4}</source>
<extracomment>{0}: pair.image.path, {1}: picture.info.width, {2}: picture.info.height, {3}: width, {4}: height</extracomment>
<translation>{0} 为 {1} x {2} px，其掩膜为 {3} x {4}</translation>
</message>
<message>
<source>The tiles have {0} sizes, most of them {1} x {2} px; training brings them to one.</source>
<translation>瓦片有 {0} 种大小，多数为 {1} x {2} px；训练时统一为一种。</translation>
</message>
<message>
<source>IMAGE_FORMAT is {0}; choose one of {1}.</source>
<translation>IMAGE_FORMAT 为 {0}；请从 {1} 中选择。</translation>
</message>
<message>
<source>The masks hold {0}, and it is not clear which is building; set BUILDING_VALUE.</source>
<extracomment>{0}: _named(counts, in_colour)</extracomment>
<translation>掩膜含 {0}，无法确定哪个是建筑物；请设置 BUILDING_VALUE。</translation>
</message>
<message>
<source>Masks are black and white with smooth edges: {0} and above becomes 1 (building)</source>
<extracomment>{0}: threshold</extracomment>
<translation>掩膜为黑白且边缘平滑：{0} 及以上变为 1（建筑物）</translation>
</message>
<message>
<source>Masks hold {0}: {1} becomes 1 (building)</source>
<extracomment>{0}: _named(counts, in_colour), {1}: names</extracomment>
<translation>掩膜含 {0}：{1} 变为 1（建筑物）</translation>
</message>
<message>
<source>, {0} becomes 255 (ignored)</source>
<extracomment>{0}: _name(ignore, in_colour)</extracomment>
<translation>，{0} 变为 255（忽略）</translation>
</message>
<message>
<source>has {0} different values and is not a mask</source>
<extracomment>{0}: len(found)</extracomment>
<translation>有 {0} 个不同的值，不是掩膜</translation>
</message>
<message>
<source>{0} is {1}; give a number, or a colour as 255,0,0.</source>
<extracomment>{0}: name, {1}: text</extracomment>
<translation>{0} 为 {1}；请给出数字，或如 255,0,0 的颜色。</translation>
</message>
<message>
<source>No mask has a building: all hold {0} only; check the masks.</source>
<extracomment>{0}: _named(counts, in_colour)</extracomment>
<translation>没有含建筑物的掩膜：全部只含 {0}；请检查掩膜。</translation>
</message>
<message>
<source>BUILDING_VALUE and IGNORE_VALUE are the same; choose two values.</source>
<translation>BUILDING_VALUE 与 IGNORE_VALUE 相同；请选择两个不同的值。</translation>
</message>
<message>
<source>, all else 0 (background)</source>
<translation>，其余均为 0（背景）</translation>
</message>
<message>
<source>has values that are not integers and is not a mask</source>
<translation>含非整数值，不是掩膜</translation>
</message>
<message>
<source>has colours of more than 8 bits and is not a mask</source>
<translation>含超过 8 位的颜色，不是掩膜</translation>
</message>
<message>
<source>No mask has the BUILDING_VALUE {0}; they hold {1}.</source>
<extracomment>{0}: building_value, {1}: _named(counts, in_colour)</extracomment>
<translation>没有掩膜含 BUILDING_VALUE {0}；它们含 {1}。</translation>
</message>
<message>
<source>{0} masks hold 0 and 1, {1} hold 0 and 255, none both: 1 and 255 were both taken as building; if 255 means ignored, set IGNORE_VALUE to 255.</source>
<extracomment>{0}: survey.ones, {1}: survey.full</extracomment>
<translation>{0} 个掩膜含 0 和 1，{1} 个含 0 和 255，没有同时含两者的：1 和 255 都视为建筑物；若 255 表示忽略，请将 IGNORE_VALUE 设为 255。</translation>
</message>
<message>
<source>{0} is a colour, but the masks hold {1}.</source>
<extracomment>{0}: name, {1}: _named(counts, False)</extracomment>
<translation>{0} 是颜色，但掩膜含 {1}。</translation>
</message>
<message>
<source>The input has no image files (jpg, png, tif, bmp); give images and masks.</source>
<translation>输入中没有图像文件 (jpg, png, tif, bmp)；请给出图像和掩膜。</translation>
</message>
<message>
<source>{0} pictures are neither in an image nor in a mask folder, nor do their names say which they are, and were left out: {1}.</source>
<extracomment>{0}: len(neither), {1}: shown(neither)</extracomment>
<translation>{0} 张图片既不在图像也不在掩膜文件夹中，名称也未表明是哪一类，已排除：{1}。</translation>
</message>
<message>
<source>{0} lines of lists name files that are not there: {1}.</source>
<extracomment>{0}: len(missing), {1}: shown(missing)</extracomment>
<translation>列表中 {0} 行指定的文件不存在：{1}。</translation>
</message>
<message>
<source>None of {0} images has a mask of the same name ({1} and {2}, for example); rename the files so that image and mask share their name.</source>
<translation>{0} 张图像都没有同名掩膜（例如 {1} 和 {2}）；请重命名文件，使图像与掩膜同名。</translation>
</message>
<message>
<source>{0} {1}s have no {2}, or more than one, and were left out: {3}.</source>
<extracomment>{0}: len(names), {1}: role, {2}: other, {3}: shown(names)</extracomment>
<translation>{0} 个{1}没有{2}或有多个，已排除：{3}。</translation>
</message>
<message>
<source>The split of the lists was not used, since not every pair is in exactly one of a training and a validation list; run "Split dataset" (splitdataset).</source>
<translation>未使用列表的划分，因为并非每一对都恰好在训练列表或验证列表之一中；请运行“划分数据集”(splitdataset)。</translation>
</message>
<message>
<source>No {0} were found among {1} pictures: put images into a folder named img or images and masks into one named gt, masks or labels, or give each name one such word, or name the folders in IMAGE_FOLDER and MASK_FOLDER.</source>
<translation>在 {1} 张图片中没有找到{0}：请将图像放入名为 img 或 images 的文件夹，掩膜放入名为 gt、masks 或 labels 的文件夹，或在每个名称中加入这样的词，或在 IMAGE_FOLDER 和 MASK_FOLDER 中指定文件夹。</translation>
</message>
<message>
<source>{0}; the list was left out.</source>
<extracomment>{0}: error</extracomment>
<translation>{0}；该列表已排除。</translation>
</message>
<message>
<source>The archive {0} has {1} volumes, and {2} is missing; put all of them into one folder.</source>
<extracomment>{0}: path, {1}: count, {2}: names[len(volumes)]</extracomment>
<translation>压缩包 {0} 有 {1} 个分卷，缺少 {2}；请将全部分卷放入同一文件夹。</translation>
</message>
<message>
<source>The directory of the archive {0} is damaged; get the file again.</source>
<extracomment>{0}: path</extracomment>
<translation>压缩包 {0} 的目录已损坏；请重新获取该文件。</translation>
</message>
<message>
<source>a position before the beginning of the file</source>
<translation>位置在文件开头之前</translation>
</message>
<message>
<source>not the WKB of a plain polygon</source>
<translation>不是简单多边形的 WKB</translation>
</message>
<message>
<source>The polygons cannot be burnt into a tile ({0}).</source>
<extracomment>{0}: message</extracomment>
<translation>无法将多边形写入瓦片（{0}）。</translation>
</message>
<message>
<source>Fetching {0} x {1} pixels of {2}</source>
<extracomment>{0}: width, {1}: height, {2}: self.name</extracomment>
<translation>正在获取 {2} 的 {0} x {1} 个像素</translation>
</message>
<message>
<source>The server of {0} did not give {1} of the pixels; they are nodata.</source>
<extracomment>{0}: self.name, {1}: share</extracomment>
<translation>{0} 的服务器没有给出 {1} 的像素；它们为无数据。</translation>
</message>
<message>
<source>{0} x {1} pixels of {2} are wanted; online layers give at most {3} million: choose a smaller AREA or EXTENT, or a larger RESOLUTION.</source>
<extracomment>{0}: width, {1}: height, {2}: self.name, {3}: MOST_PIXELS / 1000000.0</extracomment>
<translation>需要 {2} 的 {0} x {1} 个像素；在线图层最多给出 {3} 百万个：请选择更小的 AREA 或 EXTENT，或更大的 RESOLUTION。</translation>
</message>
<message>
<source>The server of {0} gave no pixel of what is wanted; does QGIS show it there?</source>
<extracomment>{0}: self.name</extracomment>
<translation>{0} 的服务器没有给出任何所需像素；QGIS 能在该处显示它吗？</translation>
</message>
<message>
<source>The CRS of {0} has no place on Earth; choose another layer.</source>
<extracomment>{0}: self.name</extracomment>
<translation>{0} 的 CRS 在地球上没有位置；请选择其他图层。</translation>
</message>
<message>
<source>{0} cannot be written ({1}); is the disk full?</source>
<extracomment>{0}: path, {1}: message</extracomment>
<translation>无法写入 {0}（{1}）；磁盘是否已满？</translation>
</message>
<message>
<source>The pixels of {0} measure {1} m, those of the dataset {2} m; a model sees buildings in another size than it has learnt, so {3}.</source>
<extracomment>{0}: info.path, {1}: size, {2}: wanted, {3}: remedy</extracomment>
<translation>{0} 的像素为 {1} m，数据集的为 {2} m；模型看到的建筑物大小与所学不同，因此{3}。</translation>
</message>
<message>
<source>bring it to the values of the dataset's rasters first</source>
<translation>请先将其转换为数据集栅格的取值</translation>
</message>
<message>
<source>give its fill value as nodata to it, or bring it to 8 bits first</source>
<translation>请将其填充值设为无数据，或先转换为 8 位</translation>
</message>
<message>
<source>Pixels of {0} m are resampled to the dataset's {1} m</source>
<extracomment>{0}: size, {1}: wanted</extracomment>
<translation>{0} m 的像素重采样为数据集的 {1} m</translation>
</message>
<message>
<source>The output {0} ends neither in .vrt nor in .tif; choose one of these.</source>
<extracomment>{0}: output</extracomment>
<translation>输出 {0} 既不以 .vrt 也不以 .tif 结尾；请选择其中之一。</translation>
</message>
<message>
<source>RESAMPLE is {0}; choose auto, always or never.</source>
<extracomment>{0}: resample</extracomment>
<translation>RESAMPLE 为 {0}；请选择 auto、always 或 never。</translation>
</message>
<message>
<source>The output {0} is the input or a part of it; choose another file.</source>
<extracomment>{0}: output</extracomment>
<translation>输出 {0} 是输入或其一部分；请选择其他文件。</translation>
</message>
<message>
<source>The dataset was made of 8-bit images and has no stretch for {0}; the raster's own 2nd and 98th percentiles were taken, so check that it looks like the tiles.</source>
<extracomment>{0}: gdal.GetDataTypeName(info.data_type)</extracomment>
<translation>数据集由 8 位图像制成，没有用于 {0} 的拉伸；已采用栅格自身的第 2 和第 98 百分位，请检查它看起来与瓦片一致。</translation>
</message>
<message>
<source>Nearly all pixels of {0} come out in {1} of the 256 grey levels or fewer, which is too little contrast to find buildings in; {2}.</source>
<extracomment>{0}: info.path, {1}: FEW_LEVELS, {2}: remedy</extracomment>
<translation>{0} 几乎所有像素都落在 256 个灰度级中的 {1} 个以内，对比度太低，无法找到建筑物；{2}。</translation>
</message>
<message>
<source>give a raster with smaller pixels</source>
<translation>请给出像素更小的栅格</translation>
</message>
<message>
<source>The raster {0} has no bands {1}, which the dataset was made of; bands {2} were taken.</source>
<translation>栅格 {0} 没有数据集所用的波段 {1}；已采用波段 {2}。</translation>
</message>
<message>
<source>The raster {0} cannot be written ({1}).</source>
<extracomment>{0}: output, {1}: message</extracomment>
<translation>无法写入栅格 {0}（{1}）。</translation>
</message>
<message>
<source>The pixel size of {0} on the ground is unknown, so RESAMPLE always cannot be done; choose never.</source>
<translation>{0} 的像素在地面上的大小未知，因此无法执行 RESAMPLE always；请选择 never。</translation>
</message>
<message>
<source>the dataset</source>
<translation>数据集</translation>
</message>
<message>
<source>choose RESAMPLE auto</source>
<translation>请选择 RESAMPLE auto</translation>
</message>
<message>
<source>What the exported model says about the preparation of rasters is damaged ({0}); give the DATASET that it was trained on.</source>
<extracomment>{0}: error</extracomment>
<translation>导出模型中关于栅格准备的说明已损坏（{0}）；请给出训练所用的 DATASET。</translation>
</message>
<message>
<source>The pixels of {0} measure {1} m, those of {2} {3} m; a model has to learn buildings in both sizes then</source>
<translation>{0} 的像素为 {1} m，{2} 的为 {3} m；模型须同时学习两种大小的建筑物</translation>
</message>
<message>
<source>The raster {0} gives grey images, but {1} gives colour ones; choose BANDS (one number makes all of them grey), or tile them into datasets of their own.</source>
<extracomment>{0}: grey.path, {1}: colour.path</extracomment>
<translation>栅格 {0} 给出灰度图像，而 {1} 给出彩色图像；请选择 BANDS（单个波段号使全部为灰度），或分别制作数据集。</translation>
</message>
<message>
<source>, so give GSD, such as {0}, to bring all rasters to one size.</source>
<translation>，因此请给出 GSD，如 {0}，使所有栅格统一大小。</translation>
</message>
<message>
<source>, so tile all of them into a new dataset with GSD.</source>
<translation>，因此请用 GSD 将它们全部切割到新数据集。</translation>
</message>
<message>
<source>{0} is a folder; give the raster files in it.</source>
<extracomment>{0}: path</extracomment>
<translation>{0} 是文件夹；请给出其中的栅格文件。</translation>
</message>
<message>
<source>{0} is a vector file, not a raster; give an image such as a GeoTIFF.</source>
<extracomment>{0}: path</extracomment>
<translation>{0} 是矢量文件，不是栅格；请给出 GeoTIFF 之类的图像。</translation>
</message>
<message>
<source>The raster {0} does not exist; check its path{1}.</source>
<translation>栅格 {0} 不存在；请检查其路径{1}。</translation>
</message>
<message>
<source>, or give several one by one, from a shell RASTERS=a.tif RASTERS=b.tif, or their folder</source>
<translation>，或逐个给出多个（在命令行中 RASTERS=a.tif RASTERS=b.tif），或给出其文件夹</translation>
</message>
<message>
<source>{0} cannot be opened as a raster; check that the file is complete ({1}).</source>
<translation>无法将 {0} 作为栅格打开；请检查文件是否完整（{1}）。</translation>
</message>
<message>
<source>no format of GDAL fits</source>
<translation>没有适用的 GDAL 格式</translation>
</message>
<message>
<source>{0} cannot be opened: this GDAL has no driver for {1} files; convert it to a GeoTIFF with a program that has one.</source>
<translation>无法打开 {0}：此 GDAL 没有 {1} 文件的驱动；请用支持它的程序转换为 GeoTIFF。</translation>
</message>
<message>
<source>{0} is a folder that holds no georeferenced raster; give a folder of images such as GeoTIFFs, or the files.</source>
<extracomment>{0}: raster</extracomment>
<translation>{0} 是不含地理参照栅格的文件夹；请给出含 GeoTIFF 等图像的文件夹，或这些文件。</translation>
</message>
<message>
<source>Left out of the folder {0}, since they have no geotransform: {1}.</source>
<translation>因没有地理变换而排除文件夹 {0} 中的：{1}。</translation>
</message>
<message>
<source>The raster {0} has no pixels; give another raster.</source>
<extracomment>{0}: path</extracomment>
<translation>栅格 {0} 没有像素；请给出其他栅格。</translation>
</message>
<message>
<source>The raster {0} has no coordinate reference system; assign one first (Raster &gt; Projections &gt; Assign Projection).</source>
<extracomment>{0}: path</extracomment>
<translation>栅格 {0} 没有坐标参照系；请先指定（栅格 &gt; 投影 &gt; 指定投影）。</translation>
</message>
<message>
<source>{0} holds several rasters; give one of them, for example {1}.</source>
<extracomment>{0}: path, {1}: dataset.GetSubDatasets()[0][0]</extracomment>
<translation>{0} 含多个栅格；请给出其中之一，例如 {1}。</translation>
</message>
<message>
<source>The raster {0} has no geotransform; georeference it first.</source>
<extracomment>{0}: path</extracomment>
<translation>栅格 {0} 没有地理变换；请先进行地理配准。</translation>
</message>
<message>
<source>The raster {0} has pixels without size in its geotransform; georeference it again.</source>
<extracomment>{0}: path</extracomment>
<translation>栅格 {0} 的地理变换中像素没有大小；请重新进行地理配准。</translation>
</message>
<message>
<source>no CRS</source>
<translation>无 CRS</translation>
</message>
<message>
<source>The raster {0} has ground control points only; warp it first (Raster &gt; Projections &gt; Warp).</source>
<extracomment>{0}: path</extracomment>
<translation>栅格 {0} 只有地面控制点；请先进行变形（栅格 &gt; 投影 &gt; 变形）。</translation>
</message>
<message>
<source>The raster {0} has pixels of type {1}, which are not brightness; convert it first.</source>
<extracomment>{0}: path, {1}: gdal.GetDataTypeName(data_type)</extracomment>
<translation>栅格 {0} 的像素类型为 {1}，不是亮度；请先转换。</translation>
</message>
<message>
<source>The raster {0} has no band {1}; it has {2}: choose BANDS among them.</source>
<translation>栅格 {0} 没有波段 {1}；它有 {2}：请从中选择 BANDS。</translation>
</message>
<message>
<source>one band</source>
<translation>一个波段</translation>
</message>
<message>
<source>bands 1 to {0}</source>
<extracomment>{0}: count</extracomment>
<translation>波段 1 至 {0}</translation>
</message>
<message>
<source>The raster {0} cannot be read at column {1}, row {2}; the file seems damaged ({3}).</source>
<translation>无法读取栅格 {0} 的第 {1} 列第 {2} 行；文件似乎已损坏（{3}）。</translation>
</message>
<message>
<source>The size of a pixel of {0} on the ground is unknown, since {1} has no place on Earth; leave GSD empty.</source>
<extracomment>{0}: info.path, {1}: info.crs_title</extracomment>
<translation>{0} 的像素在地面上的大小未知，因为 {1} 在地球上没有位置；请将 GSD 留空。</translation>
</message>
<message>
<source>GSD is {0} m, but a pixel of {1} is {2} m wide; choose {3} m or more.</source>
<extracomment>{0}: gsd, {1}: info.path, {2}: across, {3}: max(across, down) / MOST_ENLARGED</extracomment>
<translation>GSD 为 {0} m，但 {1} 的像素宽 {2} m；请选择 {3} m 或更大。</translation>
</message>
<message>
<source>The raster {0} cannot be resampled ({1}).</source>
<translation>无法重采样栅格 {0}（{1}）。</translation>
</message>
<message>
<source>The raster {0} has nodata only; give rasters with image content.</source>
<extracomment>{0}: regions[0][0].path</extracomment>
<translation>栅格 {0} 只有无数据；请给出有图像内容的栅格。</translation>
</message>
<message>
<source>{0} % of the pixels of {1} are</source>
<extracomment>{0}: shares[most], {1}: most</extracomment>
<translation>{1} 的像素中有 {0} %</translation>
</message>
<message>
<source>{0} {1} in all bands and count as image; if nothing was recorded there, give NODATA {2}.</source>
<extracomment>{0}: begin, {1}: text, {2}: text</extracomment>
<translation>{0}在所有波段中为 {1} 并计为图像；若该处没有记录，请给出 NODATA {2}。</translation>
</message>
<message>
<source>In {0} rasters up to {1} % of the pixels (most in {2}) are</source>
<extracomment>{0}: len(shares), {1}: shares[most], {2}: most</extracomment>
<translation>在 {0} 个栅格中，最多 {1} % 的像素（最多的在 {2}）</translation>
</message>
<message>
<source>The rasters ({0} alone has {1} x {2} px to tile) give {3} tiles of {4} px, with {5} or more</source>
<extracomment>{0}: widest.path, {1}: box.width, {2}: box.height, {3}: count, {4}: options.tile_size, {5}: size_text(count * BYTES_A_TILE)</extracomment>
<translation>这些栅格（仅 {0} 就有 {1} x {2} px 要切割）产生 {3} 个 {4} px 的瓦片，占 {5} 或更多</translation>
</message>
<message>
<source>give the EXTENT or the labelled AREA that you need, or choose larger pixels (GSD).</source>
<translation>请给出所需的 EXTENT 或已标注的 AREA，或选择更大的像素 (GSD)。</translation>
</message>
<message>
<source>{0}; more than {1} are not possible: {2}</source>
<extracomment>{0}: sentence, {1}: MOST_TILES, {2}: remedy</extracomment>
<translation>{0}；最多只能 {1} 个：{2}</translation>
</message>
<message>
<source>{0}, but the disk of {1} has {2} free; {3}</source>
<extracomment>{0}: sentence, {1}: output, {2}: size_text(free), {3}: remedy</extracomment>
<translation>{0}，但 {1} 的磁盘只有 {2} 可用；{3}</translation>
</message>
<message>
<source>The raster {0} has {1} x {2} px, which take {3} or more, but the disk of {4} has {5} free; clip the raster to what you need first, or choose an output that ends in .vrt.</source>
<extracomment>{0}: info.path, {1}: info.width, {2}: info.height, {3}: size_text(least), {4}: output, {5}: size_text(free)</extracomment>
<translation>栅格 {0} 有 {1} x {2} px，占 {3} 或更多，但 {4} 的磁盘只有 {5} 可用；请先裁剪栅格，或选择以 .vrt 结尾的输出。</translation>
</message>
<message>
<source>The field split of the tile index names the split {0}; name train, val or test, or nothing.</source>
<extracomment>{0}: error</extracomment>
<translation>瓦片索引的字段 split 指定了划分 {0}；请写 train、val、test 或留空。</translation>
</message>
<message>
<source>Of {0} kept tiles {1} would train and {2} validate; give {3} that leave some for both.</source>
<translation>{0} 个保留的瓦片中，{1} 个将用于训练，{2} 个用于验证；请给出两者都有剩余的{3}。</translation>
</message>
<message>
<source>splits in FIELD</source>
<translation>FIELD 中的划分</translation>
</message>
<message>
<source>Of {0} tiles {1} would train, {2} validate and {3} test (asked for: {4} and {5}), the others overlap these; choose another {6} or percentage, or cut tiles that overlap less.</source>
<translation>{0} 个瓦片中，{1} 个将用于训练、{2} 个验证、{3} 个测试（要求：{4} 和 {5}），其余与它们重叠；请选择其他{6}或百分比，或切割重叠较少的瓦片。</translation>
</message>
<message>
<source>The kept tiles come from {0} raster(s), too few to hold {1} out and train; choose METHOD blocks.</source>
<extracomment>{0}: numbers.max() + 1, {1}: wanted</extracomment>
<translation>保留的瓦片来自 {0} 个栅格，太少，无法留出 {1} 个并训练；请选择 METHOD blocks。</translation>
</message>
<message>
<source>The field {0} of the tile index names the split {1}; name train, val or test, or nothing.</source>
<extracomment>{0}: field, {1}: error</extracomment>
<translation>瓦片索引的字段 {0} 指定了划分 {1}；请写 train、val、test 或留空。</translation>
</message>
<message>
<source>BLOCK_SIZE {0} makes too few blocks of {1} tiles to hold {2} out; choose smaller blocks.</source>
<translation>BLOCK_SIZE {0} 产生的 {1} 瓦片区块太少，无法留出 {2}；请选择更小的区块。</translation>
</message>
<message>
<source>BLOCK_SIZE is {0}; choose 0 (automatic) or more tiles.</source>
<extracomment>{0}: self.block_size</extracomment>
<translation>BLOCK_SIZE 为 {0}；请选择 0（自动）或更多瓦片。</translation>
</message>
<message>
<source>GUARD is {0}; choose 0 (no shared pixel) or more pixels.</source>
<extracomment>{0}: self.guard</extracomment>
<translation>GUARD 为 {0}；请选择 0（无共享像素）或更多像素。</translation>
</message>
<message>
<source>METHOD shuffle leaves no tile out, so it takes no GUARD; choose METHOD blocks.</source>
<translation>METHOD shuffle 不排除任何瓦片，因此不用 GUARD；请选择 METHOD blocks。</translation>
</message>
<message>
<source>METHOD polygons needs REGIONS; give the layer whose polygons are for validation.</source>
<translation>METHOD polygons 需要 REGIONS；请给出其多边形用于验证的图层。</translation>
</message>
<message>
<source>REGIONS is for METHOD polygons; choose that method, or leave REGIONS empty.</source>
<translation>REGIONS 用于 METHOD polygons；请选择该方法，或将 REGIONS 留空。</translation>
</message>
<message>
<source>METHOD attribute needs FIELD; name the field of the tile index that holds the splits.</source>
<translation>METHOD attribute 需要 FIELD；请指定瓦片索引中存放划分的字段。</translation>
</message>
<message>
<source>VALIDATION_COUNT is {0}; choose 0 (use the percentage) or more.</source>
<extracomment>{0}: self.validation_count</extracomment>
<translation>VALIDATION_COUNT 为 {0}；请选择 0（使用百分比）或更大。</translation>
</message>
<message>
<source>VALIDATION_PERCENT is {0}; choose more than 0 and less than 100.</source>
<extracomment>{0}: self.validation_percent</extracomment>
<translation>VALIDATION_PERCENT 为 {0}；请选择大于 0 且小于 100 的值。</translation>
</message>
<message>
<source>TEST_PERCENT is {0}; choose 0 or more and less than 100.</source>
<extracomment>{0}: self.test_percent</extracomment>
<translation>TEST_PERCENT 为 {0}；请选择 0 或更大且小于 100 的值。</translation>
</message>
<message>
<source>VALIDATION_PERCENT {0} and TEST_PERCENT {1} leave nothing to train on; choose less.</source>
<extracomment>{0}: self.validation_percent, {1}: self.test_percent</extracomment>
<translation>VALIDATION_PERCENT {0} 和 TEST_PERCENT {1} 没有留下可训练的瓦片；请选择更小的值。</translation>
</message>
<message>
<source>METHOD {0} takes the splits as they are given; leave VALIDATION_COUNT and TEST_PERCENT at 0.</source>
<extracomment>{0}: self.method</extracomment>
<translation>METHOD {0} 按给定的划分进行；请将 VALIDATION_COUNT 和 TEST_PERCENT 保持为 0。</translation>
</message>
<message>
<source>FOLDS is {0}; choose 0 (none) or 2 to {1}.</source>
<extracomment>{0}: self.folds, {1}: MOST_FOLDS</extracomment>
<translation>FOLDS 为 {0}；请选择 0（无）或 2 到 {1}。</translation>
</message>
<message>
<source>FOLD is {0}; choose 1 to {1}.</source>
<extracomment>{0}: self.fold, {1}: self.folds</extracomment>
<translation>FOLD 为 {0}；请选择 1 到 {1}。</translation>
</message>
<message>
<source>Each of the FOLDS validates with an equal share of the tiles; leave VALIDATION_COUNT at 0.</source>
<translation>每个 FOLDS 用同样份额的瓦片验证；请将 VALIDATION_COUNT 保持为 0。</translation>
</message>
<message>
<source>The dataset has {0} tiles, too few for {1} to validate, {2} to test and at least one to train; ask for fewer, or cut or keep more tiles.</source>
<extracomment>{0}: tiles, {1}: max(1, validation), {2}: test</extracomment>
<translation>数据集有 {0} 个瓦片，太少，不足以 {1} 个验证、{2} 个测试且至少一个训练；请减少要求，或切割或保留更多瓦片。</translation>
</message>
<message>
<source>METHOD is {0}; choose {1} or {2}.</source>
<translation>METHOD 为 {0}；请选择 {1} 或 {2}。</translation>
</message>
<message>
<source>KEEP_EXISTING cannot be combined with {0}; choose METHOD {1} without FOLDS.</source>
<translation>KEEP_EXISTING 不能与 {0} 组合；请选择 METHOD {1} 且不用 FOLDS。</translation>
</message>
<message>
<source>METHOD {0} makes no folds; choose {1}.</source>
<translation>METHOD {0} 不产生折；请选择 {1}。</translation>
</message>
<message>
<source>REGIONS has no polygon that can be used; draw one around the tiles to validate with.</source>
<translation>REGIONS 没有可用的多边形；请在要用于验证的瓦片周围绘制一个。</translation>
</message>
<message>
<source>REGIONS names the split {0}; name train, val or test, or nothing for val.</source>
<extracomment>{0}: word</extracomment>
<translation>REGIONS 指定了划分 {0}；请写 train、val 或 test，留空则为 val。</translation>
</message>
<message>
<source>Measuring the overlap of the splits</source>
<translation>正在测量各划分的重叠</translation>
</message>
<message>
<source>Writing the lists</source>
<translation>正在写入列表</translation>
</message>
<message>
<source>{0} folds with {1} validation tiles; train.txt and val.txt are those of fold {2}</source>
<extracomment>{0}: request.folds, {1}: sizes, {2}: request.fold</extracomment>
<translation>{0} 折，验证瓦片 {1}；train.txt 和 val.txt 属于第 {2} 折</translation>
</message>
<message>
<source>{0} tiles keep their split; of {1} others {2} are for validation, {3} for test, {4} for training</source>
<extracomment>{0}: kept_count - len(divided.new), {1}: len(divided.new), {2}: got[1], {3}: got[2], {4}: got[0]</extracomment>
<translation>{0} 个瓦片保持其划分；其余 {1} 个中 {2} 个用于验证，{3} 个测试，{4} 个训练</translation>
</message>
<message>
<source>Blocks of {0} x {1} tiles: {2} validation tiles (requested: {3}), {4} test and {5} training tiles</source>
<extracomment>{0}: divided.block_size, {1}: divided.block_size, {2}: got[1], {3}: divided.asked[0], {4}: got[2], {5}: got[0]</extracomment>
<translation>{0} x {1} 瓦片的区块：{2} 个验证瓦片（要求：{3}），{4} 个测试和 {5} 个训练瓦片</translation>
</message>
<message>
<source>{0} tiles share pixels with a validation or test tile and were left out of all lists.</source>
<translation>{0} 个瓦片与验证或测试瓦片共享像素，已从所有列表排除。</translation>
</message>
<message>
<source>{0} tiles are nearer to a validation or test tile than GUARD and were left out of all lists.</source>
<translation>{0} 个瓦片离验证或测试瓦片比 GUARD 更近，已从所有列表排除。</translation>
</message>
<message>
<source>{0} kept tiles have no split in FIELD and are in no list.</source>
<translation>{0} 个保留的瓦片在 FIELD 中没有划分，不在任何列表中。</translation>
</message>
<message>
<source>{0} training tiles share pixels with validation tiles, so scores will be too good; METHOD blocks avoids that.</source>
<extracomment>{0}: int(leaks.sum())</extracomment>
<translation>{0} 个训练瓦片与验证瓦片共享像素，得分会偏高；METHOD blocks 可避免。</translation>
</message>
<message>
<source>{0} tiles have no place on the map, so their overlap with others is unknown.</source>
<extracomment>{0}: unplaced</extracomment>
<translation>{0} 个瓦片在地图上没有位置，因此与其他瓦片的重叠未知。</translation>
</message>
<message>
<source>{0} names a tile twice; run "Filter tiles" (filtertiles) again.</source>
<extracomment>{0}: layout.KEPT_LIST</extracomment>
<translation>{0} 中有瓦片出现两次；请重新运行“过滤瓦片”(filtertiles)。</translation>
</message>
<message>
<source>{0} is empty: no tile was kept; run "Filter tiles" (filtertiles) with lower limits.</source>
<extracomment>{0}: layout.KEPT_LIST</extracomment>
<translation>{0} 为空：没有保留任何瓦片；请以更低的限值运行“过滤瓦片”(filtertiles)。</translation>
</message>
<message>
<source>{0} names {1}, which is not in the tile index; run "Filter tiles" (filtertiles) again.</source>
<extracomment>{0}: layout.KEPT_LIST, {1}: name</extracomment>
<translation>{0} 列出了 {1}，但它不在瓦片索引中；请重新运行“过滤瓦片”(filtertiles)。</translation>
</message>
<message>
<source>{0} tiles have another keep in the index than when they were filtered; run "Filter tiles" (filtertiles) to use it.</source>
<extracomment>{0}: changed</extracomment>
<translation>{0} 个瓦片在索引中的 keep 与过滤时不同；请运行“过滤瓦片”(filtertiles)使其生效。</translation>
</message>
<message>
<source>{0} tiles were requested for validation; {1} is the nearest number that {2} allow.</source>
<translation>要求 {0} 个验证瓦片；{2}允许的最接近数量是 {1}。</translation>
</message>
<message>
<source>Another run is writing into {0}; wait for it, or choose another folder.</source>
<extracomment>{0}: output</extracomment>
<translation>另一个运行正在写入 {0}；请等待，或选择其他文件夹。</translation>
</message>
<message>
<source>The folder {0} holds {1}, which no interrupted run leaves; choose another folder, or delete it yourself.</source>
<extracomment>{0}: output, {1}: others[0]</extracomment>
<translation>文件夹 {0} 含有 {1}，不是中断运行留下的；请选择其他文件夹，或自行删除。</translation>
</message>
<message>
<source>There is no split named {0}; choose one of {1}.</source>
<translation>没有名为 {0} 的划分；请从 {1} 中选择。</translation>
</message>
<message>
<source>{0} is not a manifest of this plugin; make the dataset again.</source>
<extracomment>{0}: path</extracomment>
<translation>{0} 不是此插件的清单；请重新制作数据集。</translation>
</message>
<message>
<source>The dataset {0} was made by a newer version of this plugin; update it.</source>
<extracomment>{0}: dataset</extracomment>
<translation>数据集 {0} 由此插件的更新版本制作；请更新插件。</translation>
</message>
<message>
<source>The dataset {0} is incomplete: the run that makes it is still in progress or was interrupted; wait for it, or make the dataset again.</source>
<extracomment>{0}: dataset</extracomment>
<translation>数据集 {0} 不完整：制作它的运行仍在进行或已中断；请等待，或重新制作数据集。</translation>
</message>
<message>
<source>Another run is writing into {0}; choose another folder.</source>
<extracomment>{0}: dataset</extracomment>
<translation>另一个运行正在写入 {0}；请选择其他文件夹。</translation>
</message>
<message>
<source>{0} is not a dataset: it has no {1}; give a folder made by "Create image and mask tiles" (createtiles).</source>
<extracomment>{0}: dataset, {1}: layout.MANIFEST</extracomment>
<translation>{0} 不是数据集：其中没有 {1}；请给出由“创建图像和掩膜瓦片”(createtiles)制作的文件夹。</translation>
</message>
<message>
<source>{0} cannot be read ({1}); make the dataset again.</source>
<extracomment>{0}: path, {1}: error</extracomment>
<translation>无法读取 {0}（{1}）；请重新制作数据集。</translation>
</message>
<message>
<source>The dataset folder {0} does not exist; make it with "Create image and mask tiles" (createtiles).</source>
<translation>数据集文件夹 {0} 不存在；请用“创建图像和掩膜瓦片”(createtiles)制作。</translation>
</message>
<message>
<source>The output {0} is a file; choose a new folder.</source>
<extracomment>{0}: output</extracomment>
<translation>输出 {0} 是文件；请选择新的文件夹。</translation>
</message>
<message>
<source>The output folder {0} already holds a dataset; delete it, choose a new folder, or append to it.</source>
<extracomment>{0}: output</extracomment>
<translation>输出文件夹 {0} 已含有数据集；请删除它、选择新文件夹，或追加到它。</translation>
</message>
<message>
<source>The output folder {0} is not empty; choose a new or empty folder.</source>
<extracomment>{0}: output</extracomment>
<translation>输出文件夹 {0} 非空；请选择新的或空的文件夹。</translation>
</message>
<message>
<source>{0} tiles cannot be placed in the CRS of the first tile and have no outline.</source>
<extracomment>{0}: lost</extracomment>
<translation>{0} 个瓦片无法置于第一个瓦片的 CRS 中，没有轮廓。</translation>
</message>
<message>
<source>{0} of {1} tiles have no georeference, so their place is unknown.</source>
<extracomment>{0}: sum((not outline for outline in outlines)), {1}: len(outlines)</extracomment>
<translation>{1} 个瓦片中有 {0} 个没有地理参照，因此位置未知。</translation>
</message>
<message>
<source>run "Split dataset" (splitdataset) with a TEST_PERCENT, and then train a new model</source>
<translation>请以 TEST_PERCENT 运行“划分数据集”(splitdataset)，然后训练新模型</translation>
</message>
<message>
<source>run "Split dataset" (splitdataset) again</source>
<translation>请重新运行“划分数据集”(splitdataset)</translation>
</message>
<message>
<source>run "Split dataset" (splitdataset) first</source>
<translation>请先运行“划分数据集”(splitdataset)</translation>
</message>
<message>
<source>{0} is empty; run "Split dataset" (splitdataset) again.</source>
<extracomment>{0}: path</extracomment>
<translation>{0} 为空；请重新运行“划分数据集”(splitdataset)。</translation>
</message>
<message>
<source>Line {0} of {1} is not an image and a mask with one space between them; run "Split dataset" (splitdataset) again.</source>
<extracomment>{0}: number, {1}: path</extracomment>
<translation>{1} 的第 {0} 行不是以一个空格分隔的图像和掩膜；请重新运行“划分数据集”(splitdataset)。</translation>
</message>
<message>
<source>run "Filter tiles" (filtertiles) again</source>
<translation>请重新运行“过滤瓦片”(filtertiles)</translation>
</message>
<message>
<source>{0} does not exist; {1}.</source>
<extracomment>{0}: path, {1}: remedy</extracomment>
<translation>{0} 不存在；{1}。</translation>
</message>
<message>
<source>{0} cannot be read ({1}); {2}.</source>
<extracomment>{0}: path, {1}: error, {2}: remedy</extracomment>
<translation>无法读取 {0}（{1}）；{2}。</translation>
</message>
<message>
<source>{0} names {1}, which does not exist; run "Split dataset" (splitdataset) again.</source>
<extracomment>{0}: path, {1}: name</extracomment>
<translation>{0} 列出了不存在的 {1}；请重新运行“划分数据集”(splitdataset)。</translation>
</message>
<message>
<source>nearer to validation or test than the guard</source>
<translation>离验证或测试比隔离带更近</translation>
</message>
<message>
<source>no part given</source>
<translation>未给出划分</translation>
</message>
<message>
<source>shares pixels with validation or test</source>
<translation>与验证或测试共享像素</translation>
</message>
<message>
<source>The tile index {0} cannot be used ({1}); is it complete and writable?</source>
<extracomment>{0}: path, {1}: message</extracomment>
<translation>无法使用瓦片索引 {0}（{1}）；它是否完整且可写？</translation>
</message>
<message>
<source>The tile index {0} cannot be written ({1}).</source>
<extracomment>{0}: path, {1}: message</extracomment>
<translation>无法写入瓦片索引 {0}（{1}）。</translation>
</message>
<message>
<source>The tile index {0} has lost the field {1}; make the dataset again.</source>
<extracomment>{0}: layout.index_path(dataset), {1}: missing[0]</extracomment>
<translation>瓦片索引 {0} 丢失了字段 {1}；请重新制作数据集。</translation>
</message>
<message>
<source>The tile index {0} is empty; make the dataset again.</source>
<extracomment>{0}: layout.index_path(dataset)</extracomment>
<translation>瓦片索引 {0} 为空；请重新制作数据集。</translation>
</message>
<message>
<source>The tile index {0} has no field {1}; check its name.</source>
<extracomment>{0}: layout.index_path(dataset), {1}: field</extracomment>
<translation>瓦片索引 {0} 没有字段 {1}；请检查其名称。</translation>
</message>
<message>
<source>The dataset {0} has no tile index {1}; make the dataset again.</source>
<extracomment>{0}: dataset, {1}: layout.INDEX</extracomment>
<translation>数据集 {0} 没有瓦片索引 {1}；请重新制作数据集。</translation>
</message>
<message>
<source>The tile index {0} is locked by another program; save or close its edits there and run again.</source>
<extracomment>{0}: path</extracomment>
<translation>瓦片索引 {0} 被其他程序锁定；请在该程序中保存或关闭编辑，然后重新运行。</translation>
</message>
<message>
<source>no layer named tiles</source>
<translation>没有名为 tiles 的图层</translation>
</message>
<message>
<source>The {0} new tiles are in no list yet, and training does not see them: run "Filter tiles" (filtertiles) and "Split dataset" (splitdataset) again, with KEEP_EXISTING to keep the splits of the other tiles.</source>
<extracomment>{0}: count</extracomment>
<translation>{0} 个新瓦片尚不在列表中，训练看不到它们：请重新运行“过滤瓦片”(filtertiles)和“划分数据集”(splitdataset)，并用 KEEP_EXISTING 保持其余瓦片的划分。</translation>
</message>
<message>
<source>The tiles of {0} have no place on the map, so rasters cannot be appended; tile them into a dataset of their own.</source>
<extracomment>{0}: dataset</extracomment>
<translation>{0} 的瓦片在地图上没有位置，因此无法追加栅格；请将它们切割到单独的数据集。</translation>
</message>
<message>
<source>The dataset {0} was made with {1} {2}, not {3}; give {4} {5} to append to it.</source>
<extracomment>{0}: dataset, {1}: parameter, {2}: _shown(theirs), {3}: _shown(ours), {4}: parameter, {5}: _shown(theirs)</extracomment>
<translation>数据集 {0} 以 {1} {2} 制作，而不是 {3}；要追加请给出 {4} {5}。</translation>
</message>
<message>
<source>Another run is appending to {0}, or one was interrupted; if none is running, delete the folder {1}.</source>
<extracomment>{0}: dataset, {1}: folder</extracomment>
<translation>另一个运行正在追加到 {0}，或已中断；若没有运行，请删除文件夹 {1}。</translation>
</message>
<message>
<source>The dataset already has tiles of this area of {0}, which are duplicates now.</source>
<extracomment>{0}: info.path</extracomment>
<translation>数据集已有 {0} 此区域的瓦片，现在它们重复了。</translation>
</message>
<message>
<source>The raster {0} gives {1} images, but the dataset {2} has {3} ones; choose other BANDS, or tile it into a dataset of its own.</source>
<translation>栅格 {0} 给出{1}图像，但数据集 {2} 为{3}图像；请选择其他 BANDS，或切割到单独的数据集。</translation>
</message>
<message>
<source>Cutting {0} tiles of {1} px</source>
<extracomment>{0}: count, {1}: cutter.tile_size</extracomment>
<translation>正在切割 {0} 个 {1} px 的瓦片</translation>
</message>
<message>
<source>{0} tiles without a valid pixel were skipped.</source>
<translation>跳过了 {0} 个没有有效像素的瓦片。</translation>
</message>
<message>
<source>{0} tiles outside the labelled area were skipped.</source>
<translation>跳过了 {0} 个已标注区域之外的瓦片。</translation>
</message>
<message>
<source>{0} tiles were skipped: over {1} % of them is ignored.</source>
<extracomment>{0}: options.max_nodata_share</extracomment>
<translation>跳过了 {0} 个瓦片：其中超过 {1} % 被忽略。</translation>
</message>
<message>
<source>{0} tiles without a building were skipped.</source>
<translation>跳过了 {0} 个无建筑物的瓦片。</translation>
</message>
<message>
<source>{0} % of the labelled pixels are building, which leaves too little background to learn from; check that the building layer holds buildings, and neither parcels nor the area around them.</source>
<extracomment>{0}: 100 * share</extracomment>
<translation>已标注像素中有 {0} % 是建筑物，背景太少，无法学习；请检查建筑物图层存放的是建筑物，而不是地块或其周围区域。</translation>
</message>
<message>
<source>The raster {0} has pixels of type {1}, but the dataset has 8-bit rasters and no stretch to reuse; tile it into a dataset of its own, or convert it to 8 bits first.</source>
<extracomment>{0}: wide[0].path, {1}: gdal.GetDataTypeName(wide[0].data_type)</extracomment>
<translation>栅格 {0} 的像素类型为 {1}，但数据集由 8 位栅格制成，没有可重用的拉伸；请切割到单独的数据集，或先转换为 8 位。</translation>
</message>
<message>
<source>No building covers a valid pixel of {0}; check the building layer, the labelled area, the nodata value and what is ignored.</source>
<extracomment>{0}: names</extracomment>
<translation>没有建筑物覆盖 {0} 的有效像素；请检查建筑物图层、已标注区域、无数据值和忽略内容。</translation>
</message>
<message>
<source>Nearly all pixels of the images of {0} lie in {1} of the 256 grey levels or fewer, which is too little contrast to learn from; {2}.</source>
<translation>{0} 的图像几乎所有像素都落在 256 个灰度级中的 {1} 个以内，对比度太低，无法学习；{2}。</translation>
</message>
<message>
<source>give NODATA where a fill value takes the range, or STRETCH_RANGE where clouds or a few outliers do, such as 2,90 or STRETCH values with the range of the ground</source>
<translation>若填充值占据了范围，请给出 NODATA；若云或少数离群值占据了范围，请给出 STRETCH_RANGE，如 2,90，或以地面值范围使用 STRETCH values</translation>
</message>
<message>
<source>8-bit rasters are taken as they are, so bring them to 8 bits with another stretch</source>
<translation>8 位栅格按原样使用，因此请用其他拉伸转换为 8 位</translation>
</message>
<message>
<source>STRETCH {0} has no effect: 8-bit rasters are taken as they are.</source>
<extracomment>{0}: options.stretch</extracomment>
<translation>STRETCH {0} 无效：8 位栅格按原样使用。</translation>
</message>
<message>
<source>No tile of {0} is left ({1}); choose another area, extent or raster, or check the nodata value and which tiles are skipped.</source>
<translation>{0} 没有剩余瓦片（{1}）；请选择其他区域、范围或栅格，或检查无数据值及跳过哪些瓦片。</translation>
</message>
<message>
<source>The raster {0} has {1} x {2} px to tile, less than a tile of {3} px, and</source>
<extracomment>{0}: info.path, {1}: box.width, {2}: box.height, {3}: options.tile_size</extracomment>
<translation>栅格 {0} 有 {1} x {2} px 要切割，小于一个 {3} px 的瓦片，</translation>
</message>
<message>
<source>No building overlaps the raster {0}: in {1} the buildings lie at {2} and the raster at {3}; check the CRS of both layers.</source>
<extracomment>{0}: info.path, {1}: info.crs_title, {2}: place.format(*store.extent), {3}: place.format(*_map_bounds(info, grid.PixelBox(0, 0, info.width, info.height)))</extracomment>
<translation>没有建筑物与栅格 {0} 重叠：在 {1} 中建筑物位于 {2}，栅格位于 {3}；请检查两个图层的 CRS。</translation>
</message>
<message>
<source>{0} its tiles are filled up with ignored pixels.</source>
<extracomment>{0}: what</extracomment>
<translation>{0}其瓦片以忽略像素填充。</translation>
</message>
<message>
<source>Reading the labelled area</source>
<translation>正在读取已标注区域</translation>
</message>
<message>
<source>Reading building polygons</source>
<translation>正在读取建筑物多边形</translation>
</message>
<message>
<source>No building polygon can be placed in {0}; check the CRS of the building layer.</source>
<extracomment>{0}: info.crs_title</extracomment>
<translation>没有建筑物多边形能置于 {0}；请检查建筑物图层的 CRS。</translation>
</message>
<message>
<source>No raster was given; choose at least one.</source>
<translation>未给出栅格；请至少选择一个。</translation>
</message>
<message>
<source>{0} was left out.</source>
<extracomment>{0}: what</extracomment>
<translation>{0}已排除。</translation>
</message>
<message>
<source>The labelled area overlaps no raster; draw it over the rasters, or leave it out.</source>
<translation>已标注区域不与任何栅格重叠；请绘制在栅格上，或不使用。</translation>
</message>
<message>
<source>The building layer has no features; the new tiles are all background.</source>
<translation>建筑物图层没有要素；新瓦片全为背景。</translation>
</message>
<message>
<source>{0} building polygons are smaller than {1} m² and are ignored (255).</source>
<extracomment>{0}: small, {1}: options.min_building_area</extracomment>
<translation>{0} 个建筑物多边形小于 {1} m²，已忽略 (255)。</translation>
</message>
<message>
<source>Areas at {0} cannot be measured in m², since {1} has no place on Earth; leave MIN_BUILDING_AREA at 0.</source>
<extracomment>{0}: info.path, {1}: info.crs_title</extracomment>
<translation>{0} 处的面积无法以 m² 测量，因为 {1} 在地球上没有位置；请将 MIN_BUILDING_AREA 保持为 0。</translation>
</message>
<message>
<source>The building layer has no features; choose another layer, or clear its filter or selection.</source>
<translation>建筑物图层没有要素；请选择其他图层，或清除其过滤器或选择。</translation>
</message>
<message>
<source>None of the {0} features of the building layer is a polygon with an area; choose a polygon layer.</source>
<extracomment>{0}: store.feature_count</extracomment>
<translation>建筑物图层的 {0} 个要素都不是有面积的多边形；请选择多边形图层。</translation>
</message>
<message>
<source>{0} of {1} features read from the building layer have no polygon (null, empty, point or line) and were skipped.</source>
<extracomment>{0}: store.skipped_count, {1}: store.feature_count</extracomment>
<translation>从建筑物图层读取的 {1} 个要素中有 {0} 个没有多边形（空、点或线），已跳过。</translation>
</message>
<message>
<source>The raster {0} has no building; its tiles are all background.</source>
<extracomment>{0}: without[0].path</extracomment>
<translation>栅格 {0} 没有建筑物；其瓦片全为背景。</translation>
</message>
<message>
<source>The raster {0} in {1} cannot be placed in the tile index's CRS ({2}); tile it into a dataset of its own.</source>
<extracomment>{0}: info.path, {1}: info.crs_title, {2}: message</extracomment>
<translation>{1} 中的栅格 {0} 无法置于瓦片索引的 CRS ({2}) 中；请切割到单独的数据集。</translation>
</message>
<message>
<source>Reading the unsure polygons</source>
<translation>正在读取不确定的多边形</translation>
</message>
<message>
<source>The unsure polygons overlap no raster.</source>
<translation>不确定的多边形不与任何栅格重叠。</translation>
</message>
<message>
<source>The raster {0} lies outside the extent and was left out.</source>
<extracomment>{0}: info.path</extracomment>
<translation>栅格 {0} 位于范围之外，已排除。</translation>
</message>
<message>
<source>There is nothing to tile ({0}); choose another EXTENT, a smaller TILE_SIZE, or EDGE pad.</source>
<translation>没有可切割的内容（{0}）；请选择其他 EXTENT、更小的 TILE_SIZE，或 EDGE pad。</translation>
</message>
<message>
<source>{0} rasters have no building, so that their tiles are all background: {1}.</source>
<translation>{0} 个栅格没有建筑物，其瓦片全为背景：{1}。</translation>
</message>
<message>
<source>{0} is {1}; choose {2} to {3}{4}.</source>
<extracomment>{0}: name, {1}: value, {2}: lowest, {3}: highest, {4}: unit</extracomment>
<translation>{0} 为 {1}；请选择 {2} 到 {3}{4}。</translation>
</message>
<message>
<source>STRIDE is {0}; choose 1 to {1} (the tile size) pixels, or 0 for the tile size.</source>
<extracomment>{0}: self.stride, {1}: self.tile_size</extracomment>
<translation>STRIDE 为 {0}；请选择 1 到 {1}（瓦片大小）像素，或 0 表示瓦片大小。</translation>
</message>
<message>
<source>GSD is {0}; choose more than 0 metres, or leave it empty.</source>
<extracomment>{0}: self.gsd</extracomment>
<translation>GSD 为 {0}；请选择大于 0 米，或留空。</translation>
</message>
<message>
<source>MIN_BUILDING_AREA is {0}; choose 0 m² or more.</source>
<extracomment>{0}: self.min_building_area</extracomment>
<translation>MIN_BUILDING_AREA 为 {0}；请选择 0 m² 或更大。</translation>
</message>
<message>
<source>STRETCH_RANGE is {0}; give two percentiles from 0 to 100, the lower first, such as 2,98.</source>
<extracomment>{0}: shown</extracomment>
<translation>STRETCH_RANGE 为 {0}；请给出 0 到 100 的两个百分位，较小者在前，如 2,98。</translation>
</message>
<message>
<source>STRETCH_RANGE is {0}, but STRETCH minmax takes none; leave it empty.</source>
<extracomment>{0}: shown</extracomment>
<translation>STRETCH_RANGE 为 {0}，但 STRETCH minmax 不使用它；请留空。</translation>
</message>
<message>
<source>{0} is {1}; choose {2} or {3}.</source>
<translation>{0} 为 {1}；请选择 {2} 或 {3}。</translation>
</message>
<message>
<source>BANDS is {0}; give one or three band numbers, counted from 1, for example 1,2,3.</source>
<translation>BANDS 为 {0}；请给出一个或三个从 1 开始的波段号，例如 1,2,3。</translation>
</message>
<message>
<source>STRETCH_RANGE is {0}; give the value that becomes black and the one that becomes white, such as 0,3000, or such a pair for each of red, green and blue.</source>
<translation>STRETCH_RANGE 为 {0}；请给出变为黑色和变为白色的值，如 0,3000，或为红、绿、蓝各给出一对。</translation>
</message>
<message>
<source>much ignored</source>
<translation>忽略太多</translation>
</message>
<message>
<source>No {0} was found on this computer: install one and give it as INTERPRETER.</source>
<extracomment>{0}: supported(purpose)</extracomment>
<translation>此计算机上没有找到 {0}：请安装并作为 INTERPRETER 给出。</translation>
</message>
<message>
<source>{0} is {1} {2} ({3} bit), but the packages exist for {4}: give the INTERPRETER of one of those.</source>
<extracomment>{0}: self.path, {1}: self.implementation, {2}: self.version, {3}: width, {4}: supported(purpose)</extracomment>
<translation>{0} 是 {1} {2}（{3} 位），但软件包只有 {4} 的：请给出其中之一的 INTERPRETER。</translation>
</message>
<message>
<source>{0} is Python {1}, but the folder of wheels is for Python {2}: give the INTERPRETER of that one, or another folder.</source>
<extracomment>{0}: self.path, {1}: self.version, {2}: known</extracomment>
<translation>{0} 是 Python {1}，但 wheel 文件夹用于 Python {2}：请给出后者的 INTERPRETER，或其他文件夹。</translation>
</message>
<message>
<source>{0} is a Python of the Microsoft Store, and Windows hides from other programs what it writes into the user's profile: give the INTERPRETER of another one, such as that of python.org.</source>
<extracomment>{0}: self.path</extracomment>
<translation>{0} 是 Microsoft Store 的 Python，Windows 对其他程序隐藏它写入用户配置的内容：请给出其他 Python 的 INTERPRETER，例如 python.org 的。</translation>
</message>
<message>
<source>{0} cannot make virtual environments, since its module {1} is missing: on Debian and Ubuntu install the package python3-venv (sudo apt install python3-venv), or give another INTERPRETER.</source>
<extracomment>{0}: self.path, {1}: self.missing[0]</extracomment>
<translation>{0} 无法创建虚拟环境，因为缺少其模块 {1}：在 Debian 和 Ubuntu 上请安装 python3-venv 软件包 (sudo apt install python3-venv)，或给出其他 INTERPRETER。</translation>
</message>
<message>
<source>The interpreter {0} does not exist: give the path of a Python.</source>
<extracomment>{0}: program</extracomment>
<translation>解释器 {0} 不存在：请给出 Python 的路径。</translation>
</message>
<message>
<source>{0} is QGIS itself, not a Python: give the path of a Python.</source>
<extracomment>{0}: program</extracomment>
<translation>{0} 是 QGIS 本身，不是 Python：请给出 Python 的路径。</translation>
</message>
<message>
<source>{0} is not a working Python: give the path of a Python.</source>
<extracomment>{0}: program</extracomment>
<translation>{0} 不是可用的 Python：请给出 Python 的路径。</translation>
</message>
<message>
<source>Python {0}.{1} to {2}.{3} (64 bit)</source>
<translation>Python {0}.{1} 至 {2}.{3}（64 位）</translation>
</message>
<message>
<source>{0} could not be started ({1}): give the path of a Python.</source>
<extracomment>{0}: program, {1}: error.strerror or error</extracomment>
<translation>无法启动 {0}（{1}）：请给出 Python 的路径。</translation>
</message>
<message>
<source>{0} did not answer within {1} seconds: give the path of a working Python.</source>
<extracomment>{0}: program, {1}: TIMEOUT</extracomment>
<translation>{0} 在 {1} 秒内没有响应：请给出可用 Python 的路径。</translation>
</message>
<message>
<source>A training, evaluation or export is using the environment {0}, which has to be rebuilt: wait until it ends or stop it, or give another folder.</source>
<extracomment>{0}: folder</extracomment>
<translation>有训练、评估或导出正在使用环境 {0}，而它必须重建：请等待其结束或停止它，或给出其他文件夹。</translation>
</message>
<message>
<source>The training environment {0} is being rebuilt; wait until that is done.</source>
<extracomment>{0}: folder</extracomment>
<translation>训练环境 {0} 正在重建；请等待完成。</translation>
</message>
<message>
<source>Installing {0} {1} for {2} with NVIDIA's libraries: about 4 GB are downloaded.</source>
<extracomment>{0}: GPU_PACKAGE, {1}: version, {2}: build</extracomment>
<translation>正在为 {2} 安装 {0} {1} 及 NVIDIA 库：下载约 4 GB。</translation>
</message>
<message>
<source>run the algorithm "Set up training environment"</source>
<translation>请运行算法“设置训练环境”</translation>
</message>
<message>
<source>There is no training environment yet: {0}, or give the PYTHON of one.</source>
<extracomment>{0}: REMEDY</extracomment>
<translation>尚无训练环境：{0}，或给出某个环境的 PYTHON。</translation>
</message>
<message>
<source>in its default folder</source>
<translation>位于其默认文件夹</translation>
</message>
<message>
<source>given as PYTHON</source>
<translation>作为 PYTHON 给出</translation>
</message>
<message>
<source>correct or remove it</source>
<translation>请更正或移除它</translation>
</message>
<message>
<source>named by the environment variable {0}</source>
<extracomment>{0}: PYTHON_VARIABLE</extracomment>
<translation>由环境变量 {0} 指定</translation>
</message>
<message>
<source>from the settings</source>
<translation>来自设置</translation>
</message>
<message>
<source>The training environment {0} ({1}) was not finished: {2} again with the same folder.</source>
<extracomment>{0}: folder, {1}: origin, {2}: REMEDY</extracomment>
<translation>训练环境 {0}（{1}）未完成：{2}，使用同一文件夹。</translation>
</message>
<message>
<source>The environment {0} ({1}) has no Paddle, since it was made to apply models: {2} with PURPOSE={3}.</source>
<extracomment>{0}: folder, {1}: origin, {2}: REMEDY, {3}: TRAIN</extracomment>
<translation>环境 {0}（{1}）没有 Paddle，因为它只用于应用模型：{2}，并设 PURPOSE={3}。</translation>
</message>
<message>
<source>The training Python {0} ({1}) does not exist: {2}.</source>
<extracomment>{0}: python, {1}: origin, {2}: remedy</extracomment>
<translation>训练用 Python {0}（{1}）不存在：{2}。</translation>
</message>
<message>
<source>The build cu129 is experimental: it has Paddle 3.2.2, which RTX 50 cards need, while all else is tested with 3.1.1. It trains; a model is exported by another environment, made with DEVICE=cpu.</source>
<translation>cu129 版本是实验性的：它使用 RTX 50 系列显卡所需的 Paddle 3.2.2，而其他均以 3.1.1 测试。它可以训练；模型由另一个以 DEVICE=cpu 制作的环境导出。</translation>
</message>
<message>
<source>the driver of {0} is too old: {1} needs {2} or later, update it</source>
<extracomment>{0}: card, {1}: with_code[-1], {2}: oldest</extracomment>
<translation>{0} 的驱动太旧：{1} 需要 {2} 或更高，请更新</translation>
</message>
<message>
<source>; this build cannot use {0}</source>
<extracomment>{0}: ', '.join(unused)</extracomment>
<translation>；此版本无法使用 {0}</translation>
</message>
<message>
<source>no build of Paddle has code for {0}</source>
<extracomment>{0}: card</extracomment>
<translation>没有支持 {0} 的 Paddle 版本</translation>
</message>
<message>
<source>Paddle has no builds for GPUs on this platform</source>
<translation>Paddle 在此平台上没有 GPU 版本</translation>
</message>
<message>
<source>the disk is full: free some space and run this again</source>
<translation>磁盘已满：请释放空间后重新运行</translation>
</message>
<message>
<source>SSL module is not available</source>
<translation>SSL module is not available</translation>
</message>
<message>
<source>this Python cannot make encrypted connections (as one of conda within a virtual environment): give another INTERPRETER</source>
<translation>此 Python 无法建立加密连接（例如虚拟环境中的 conda Python）：请给出其他 INTERPRETER</translation>
</message>
<message>
<source>the package index's SSL certificate could not be verified: behind a company's proxy, name its certificates in pip's configuration ("pip config set global.cert FILE")</source>
<translation>无法验证软件包索引的 SSL 证书：若在公司代理之后，请在 pip 配置中指定其证书 ("pip config set global.cert FILE")</translation>
</message>
<message>
<source>the package index could not be reached: check the network and pip's proxy settings, or give a folder of wheels as WHEELS</source>
<translation>无法访问软件包索引：请检查网络和 pip 的代理设置，或以 WHEELS 给出 wheel 文件夹</translation>
</message>
<message>
<source>{0} is not the file that this plugin was tested with, since its SHA-256 is another: empty pip's cache (pip cache purge) and run this again, or {1}</source>
<extracomment>{0}: other[1], {1}: source</extracomment>
<translation>{0} 不是此插件测试所用的文件，因为其 SHA-256 不同：请清空 pip 缓存 (pip cache purge) 后重新运行，或{1}</translation>
</message>
<message>
<source>no wheel of {0} for Python {1} on {2}</source>
<extracomment>{0}: unmatched[1], {1}: python_version, {2}: sys.platform</extracomment>
<translation>没有用于 {2} 上 Python {1} 的 {0} wheel</translation>
</message>
<message>
<source>the package index has {0}: give the INTERPRETER of another Python</source>
<extracomment>{0}: what</extracomment>
<translation>软件包索引中{0}：请给出其他 Python 的 INTERPRETER</translation>
</message>
<message>
<source>correct the folder of wheels</source>
<translation>更正 wheel 文件夹</translation>
</message>
<message>
<source>ask another package index</source>
<translation>使用其他软件包索引</translation>
</message>
<message>
<source>{0} has no wheel for a system as old as this one: choose DEVICE=cu118 or DEVICE=cpu</source>
<extracomment>{0}: unmatched[1]</extracomment>
<translation>{0} 没有适用于如此旧系统的 wheel：请选择 DEVICE=cu118 或 DEVICE=cpu</translation>
</message>
<message>
<source>the folder {0} has {1}: add it</source>
<extracomment>{0}: wheels, {1}: what</extracomment>
<translation>文件夹 {0} 中{1}：请添加</translation>
</message>
<message>
<source>(from versions: none)</source>
<translation>(from versions: none)</translation>
</message>
<message>
<source>the package index could not be reached, or has {0}: check the network and pip's settings</source>
<extracomment>{0}: what</extracomment>
<translation>无法访问软件包索引，或其中{0}：请检查网络和 pip 设置</translation>
</message>
<message>
<source>{0}: {1} of {2} MB</source>
<extracomment>{0}: self._file, {1}: done * self._size / 1000000.0, {2}: self._size / 1000000.0</extracomment>
<translation>{0}：{1} / {2} MB</translation>
</message>
<message>
<source>Package {0} of {1}: {2}</source>
<extracomment>{0}: self._found, {1}: self._total, {2}: _package(stripped)</extracomment>
<translation>软件包 {0} / {1}：{2}</translation>
</message>
<message>
<source>{0} has no wheel for a system as old as this one (glibc {1}; the packages need {2}.{3}): use a newer system</source>
<extracomment>{0}: unmatched[1], {1}: glibc</extracomment>
<translation>{0} 没有适用于如此旧系统的 wheel（glibc {1}；软件包需要 {2}.{3}）：请使用更新的系统</translation>
</message>
<message>
<source>Installing collected packages</source>
<translation>Installing collected packages</translation>
</message>
<message>
<source>exit code {0}</source>
<extracomment>{0}: finished.code</extracomment>
<translation>退出码 {0}</translation>
</message>
<message>
<source>Installing {0} packages.</source>
<extracomment>{0}: self._total</extracomment>
<translation>正在安装 {0} 个软件包。</translation>
</message>
<message>
<source>{0}, compute capability {1}, {2}, driver {3}</source>
<extracomment>{0}: card['name'], {1}: card['capability'], {2}: memory, {3}: driver</extracomment>
<translation>{0}，计算能力 {1}，{2}，驱动 {3}</translation>
</message>
<message>
<source>cuDNN {0} (installed: {1})</source>
<extracomment>{0}: build['cudnn'], {1}: build['cudnn_package'] or 'unknown'</extracomment>
<translation>cuDNN {0}（已安装：{1}）</translation>
</message>
<message>
<source>CUDA {0}, {1}, code for {2}</source>
<extracomment>{0}: build['cuda'], {1}: cudnn, {2}: codes</extracomment>
<translation>CUDA {0}，{1}，含 {2} 的代码</translation>
</message>
<message>
<source>{0} and no answer ({1})</source>
<extracomment>{0}: how, {1}: last.strip()[:200]</extracomment>
<translation>{0}，没有响应（{1}）</translation>
</message>
<message>
<source>Not as in the lock, which is what this plugin is tested with: {0}.</source>
<extracomment>{0}: ', '.join(different)</extracomment>
<translation>与此插件测试所用的锁定版本不同：{0}。</translation>
</message>
<message>
<source>unknown architectures</source>
<translation>未知架构</translation>
</message>
<message>
<source>no output</source>
<translation>没有输出</translation>
</message>
<message>
<source>was killed by signal {0}</source>
<extracomment>{0}: -finished.code</extracomment>
<translation>被信号 {0} 终止</translation>
</message>
<message>
<source>ended with exit code {0}</source>
<extracomment>{0}: finished.code</extracomment>
<translation>以退出码 {0} 结束</translation>
</message>
<message>
<source>- free disk beside it: {0} GB</source>
<extracomment>{0}: self.free_disk / 1000000000.0</extracomment>
<translation>- 其所在磁盘可用空间：{0} GB</translation>
</message>
<message>
<source>- training step of {0} in {1}, {2} px, on {3}: loss {4} in {5} s</source>
<translation>- {0} 以 {1} 在 {3} 上的训练步，{2} px：损失 {4}，用时 {5} 秒</translation>
</message>
<message>
<source>- plugin: buildseg_trainer {0}</source>
<extracomment>{0}: about.metadata('version')</extracomment>
<translation>- 插件：buildseg_trainer {0}</translation>
</message>
<message>
<source>Trying Paddle in {0} {1}: {2}.</source>
<extracomment>{0}: python, {1}: _ending(finished), {2}: REMEDY</extracomment>
<translation>正在 {0} {1} 中试用 Paddle：{2}。</translation>
</message>
<message>
<source>{0} has no {1}: {2}.</source>
<extracomment>{0}: python, {1}: ' and no '.join(missing), {2}: REMEDY</extracomment>
<translation>{0} 没有 {1}：{2}。</translation>
</message>
<message>
<source>{0} did not finish the training steps that it was asked for: {1}.</source>
<extracomment>{0}: python, {1}: REMEDY</extracomment>
<translation>{0} 没有完成要求的训练步：{1}。</translation>
</message>
<message>
<source>- it applies exported models only: to train, {0} with PURPOSE={1}</source>
<extracomment>{0}: REMEDY, {1}: TRAIN</extracomment>
<translation>- 仅可应用导出的模型：要训练，{0}，并设 PURPOSE={1}</translation>
</message>
<message>
<source>- Paddle's build: {0}</source>
<extracomment>{0}: _build(self.gpu_build)</extracomment>
<translation>- Paddle 版本：{0}</translation>
</message>
<message>
<source>| package | found | lock |</source>
<translation>| 软件包 | 实际 | 锁定 |</translation>
</message>
<message>
<source>{0} could not be started ({1}): {2}.</source>
<extracomment>{0}: python, {1}: error.strerror or error, {2}: REMEDY</extracomment>
<translation>无法启动 {0}（{1}）：{2}。</translation>
</message>
<message>
<source>{0} did not answer within {1} seconds when Paddle was tried: {2}.</source>
<extracomment>{0}: python, {1}: timeout, {2}: REMEDY</extracomment>
<translation>试用 Paddle 时 {0} 在 {1} 秒内没有响应：{2}。</translation>
</message>
<message>
<source>{0} {1} instead of {2}</source>
<extracomment>{0}: name, {1}: result.versions[name], {2}: version</extracomment>
<translation>{0} {1}，应为 {2}</translation>
</message>
<message>
<source>Training environment</source>
<translation>训练环境</translation>
</message>
<message>
<source>Environment for applying models</source>
<translation>用于应用模型的环境</translation>
</message>
<message>
<source>not ready</source>
<translation>未就绪</translation>
</message>
<message>
<source>and no</source>
<translation>，也没有</translation>
</message>
<message>
<source>not a pinned package: {0}</source>
<extracomment>{0}: line</extracomment>
<translation>不是锁定版本的软件包：{0}</translation>
</message>
<message>
<source>Marker that the lock may not use: {0}</source>
<extracomment>{0}: comparison.strip()</extracomment>
<translation>锁定文件不可使用的标记：{0}</translation>
</message>
<message>
<source>{0}: {1} is pinned twice for Python {2}</source>
<extracomment>{0}: file.name, {1}: pin.name, {2}: python_version</extracomment>
<translation>{0}：{1} 对 Python {2} 锁定了两次</translation>
</message>
<message>
<source>Something else is setting up {0}: wait until it ends or give another folder.</source>
<extracomment>{0}: self.folder</extracomment>
<translation>另有程序正在设置 {0}：请等待其结束或给出其他文件夹。</translation>
</message>
<message>
<source>try another INTERPRETER or DEVICE</source>
<translation>请尝试其他 INTERPRETER 或 DEVICE</translation>
</message>
<message>
<source>Ready{0}: Python {1}, {2}</source>
<extracomment>{0}: '' if steps else ' to apply models', {1}: found.python_version, {2}: packages</extracomment>
<translation>就绪{0}：Python {1}，{2}</translation>
</message>
<message>
<source>cannot open shared object file</source>
<translation>cannot open shared object file</translation>
</message>
<message>
<source>install that library (libgomp.so.1: sudo apt install libgomp1) and run this again</source>
<translation>请安装该库 (libgomp.so.1: sudo apt install libgomp1) 后重新运行</translation>
</message>
<message>
<source>The environment was installed in {0}, but does not train ({1}): {2}; details are in {3}.</source>
<extracomment>{0}: self.folder, {1}: problem, {2}: remedy, {3}: self.log</extracomment>
<translation>环境已安装在 {0}，但无法训练（{1}）：{2}；详情见 {3}。</translation>
</message>
<message>
<source>Making a virtual environment in {0} with {1} ({2}).</source>
<extracomment>{0}: self.folder, {1}: base.path, {2}: base.version</extracomment>
<translation>正在 {0} 中用 {1} 创建虚拟环境（{2}）。</translation>
</message>
<message>
<source>Making the virtual environment</source>
<translation>正在创建虚拟环境</translation>
</message>
<message>
<source>applying a model</source>
<translation>应用模型</translation>
</message>
<message>
<source>training steps</source>
<translation>训练步</translation>
</message>
<message>
<source>Verifying the environment by {0}.</source>
<extracomment>{0}: step</extracomment>
<translation>正在通过{0}验证环境。</translation>
</message>
<message>
<source>; devices {0}; it trains {1}</source>
<extracomment>{0}: ', '.join(found.devices), {1}: ', '.join(made)</extracomment>
<translation>；设备 {0}；可训练 {1}</translation>
</message>
<message>
<source>Cancelled: the environment in {0} is incomplete; running this again repairs it.</source>
<extracomment>{0}: self.folder</extracomment>
<translation>已取消：{0} 中的环境不完整；重新运行可修复。</translation>
</message>
<message>
<source>Unknown DEVICE {0}: choose one of {1}.</source>
<extracomment>{0}: wanted, {1}: ', '.join(DEVICES)</extracomment>
<translation>未知的 DEVICE {0}：请从 {1} 中选择。</translation>
</message>
<message>
<source>Unknown PURPOSE {0}: choose one of {1}.</source>
<extracomment>{0}: purpose, {1}: ', '.join(PURPOSES)</extracomment>
<translation>未知的 PURPOSE {0}：请从 {1} 中选择。</translation>
</message>
<message>
<source>PURPOSE={0} has no packages for a GPU: leave DEVICE as it is, or choose cpu.</source>
<extracomment>{0}: APPLY</extracomment>
<translation>PURPOSE={0} 没有 GPU 软件包：请保持 DEVICE 不变，或选择 cpu。</translation>
</message>
<message>
<source>No folder for the training environment was given: name one as FOLDER.</source>
<translation>未给出训练环境的文件夹：请以 FOLDER 指定。</translation>
</message>
<message>
<source>The environment in {0} is up to date: verifying it.</source>
<extracomment>{0}: self.folder</extracomment>
<translation>{0} 中的环境是最新的：正在验证。</translation>
</message>
<message>
<source>It is broken and will be rebuilt: {0}</source>
<extracomment>{0}: found.problems[0]</extracomment>
<translation>它已损坏，将重建：{0}</translation>
</message>
<message>
<source>Paddle's build: {0}, since {1}.</source>
<extracomment>{0}: builds[0], {1}: why</extracomment>
<translation>Paddle 版本：{0}，因为{1}。</translation>
</message>
<message>
<source>The folder of wheels {0} holds no .whl file: give the folder that holds them.</source>
<extracomment>{0}: self.wheels</extracomment>
<translation>wheel 文件夹 {0} 不含 .whl 文件：请给出含有它们的文件夹。</translation>
</message>
<message>
<source>{0} is a file: give a folder for the training environment.</source>
<extracomment>{0}: self.folder</extracomment>
<translation>{0} 是文件：请给出训练环境的文件夹。</translation>
</message>
<message>
<source>The folder {0} is not empty and holds no environment made by this plugin: give a new or empty folder.</source>
<extracomment>{0}: self.folder</extracomment>
<translation>文件夹 {0} 非空且不含此插件制作的环境：请给出新的或空的文件夹。</translation>
</message>
<message>
<source>The environment needs about {0} GB, but the disk of {1} has {2} GB free: free some space or give another folder.</source>
<extracomment>{0}: needed / 1000000000.0, {1}: self.folder, {2}: free / 1000000000.0</extracomment>
<translation>环境约需 {0} GB，但 {1} 的磁盘只有 {2} GB 可用：请释放空间或给出其他文件夹。</translation>
</message>
<message>
<source>{0} failed: {1}; details are in {2}.</source>
<extracomment>{0}: what, {1}: explain(finished), {2}: self.log</extracomment>
<translation>{0}失败：{1}；详情见 {2}。</translation>
</message>
<message>
<source>Cancelled: the environment in {0} is as it was, but was not verified.</source>
<extracomment>{0}: self.folder</extracomment>
<translation>已取消：{0} 中的环境保持原样，但未经验证。</translation>
</message>
<message>
<source>to apply models</source>
<translation>用于应用模型</translation>
</message>
<message>
<source>The folder {0} cannot be written ({1}): give another one.</source>
<extracomment>{0}: self.folder, {1}: reason</extracomment>
<translation>无法写入文件夹 {0}（{1}）：请给出其他文件夹。</translation>
</message>
<message>
<source>Setting up {0} failed ({1}): remove what is in the way and run this again; details are in {2}.</source>
<extracomment>{0}: self.folder, {1}: error.strerror or error, {2}: self.log</extracomment>
<translation>设置 {0} 失败（{1}）：请移除阻碍之物后重新运行；详情见 {2}。</translation>
</message>
<message>
<source>The environment is kept with the CPU's build of Paddle, although {0}: choose DEVICE={1} for the GPU.</source>
<extracomment>{0}: why, {1}: builds[0]</extracomment>
<translation>环境保留 CPU 版 Paddle，尽管{0}：要使用 GPU 请选择 DEVICE={1}。</translation>
</message>
<message>
<source>The GPU cannot be used now ({0}): the environment is kept, and trains on the CPU meanwhile.</source>
<extracomment>{0}: why</extracomment>
<translation>现在无法使用 GPU（{0}）：环境保留，期间在 CPU 上训练。</translation>
</message>
<message>
<source>Paddle's build {0} does not train on this computer's GPU ({1}); the build {2} takes its place.</source>
<extracomment>{0}: self.device, {1}: problem, {2}: following</extracomment>
<translation>Paddle 版本 {0} 无法在此计算机的 GPU 上训练（{1}）；由版本 {2} 代替。</translation>
</message>
<message>
<source>No Python on this computer fits: uv brings Python {0}.</source>
<extracomment>{0}: PYTHON_VERSION</extracomment>
<translation>此计算机上没有合适的 Python：由 uv 提供 Python {0}。</translation>
</message>
<message>
<source>Making a virtual environment for uv</source>
<translation>正在为 uv 创建虚拟环境</translation>
</message>
<message>
<source>Installing uv</source>
<translation>正在安装 uv</translation>
</message>
<message>
<source>Bringing Python</source>
<translation>正在获取 Python</translation>
</message>
<message>
<source>This computer has no {0} to make the environment from, and uv cannot bring one ({1}): install one and give it as INTERPRETER, let uv reach it (network, proxy, or a mirror as UV_PYTHON_INSTALL_MIRROR), or give a folder WHEELS that holds uv and Python.</source>
<extracomment>{0}: base_python.supported(purpose), {1}: str(failure).rstrip('.')</extracomment>
<translation>此计算机没有可用来制作环境的 {0}，uv 也无法提供（{1}）：请安装并作为 INTERPRETER 给出，或让 uv 能访问它（网络、代理，或作为 UV_PYTHON_INSTALL_MIRROR 的镜像），或给出含 uv 和 Python 的文件夹 WHEELS。</translation>
</message>
<message>
<source>Caused by:</source>
<translation>Caused by:</translation>
</message>
<message>
<source>false alarm</source>
<translation>误检</translation>
</message>
<message>
<source>Footprints are those of a probability of {0} or more, as they are extracted by default; buildings and footprints that touch nodata or the edge of the raster or of the labelled area are not counted, nor are buildings under {1} m² and footprints that lie by half or more within any of these.</source>
<extracomment>{0}: options.threshold, {1}: options.min_area</extracomment>
<translation>轮廓为概率 {0} 或更高者，即默认提取的轮廓；接触无数据、栅格边缘或已标注区域边缘的建筑物和轮廓不计，小于 {1} m² 的建筑物以及一半或以上位于其中的轮廓也不计。</translation>
</message>
<message>
<source>The output {0} does not end in {1}; choose one of these.</source>
<extracomment>{0}: errors, {1}: ', '.join(DRIVERS)</extracomment>
<translation>输出 {0} 不以 {1} 结尾；请选择其中之一。</translation>
</message>
<message>
<source>Reading the buildings</source>
<translation>正在读取建筑物</translation>
</message>
<message>
<source>Counting pixels</source>
<translation>正在统计像素</translation>
</message>
<message>
<source>Matching buildings and footprints</source>
<translation>正在匹配建筑物和轮廓</translation>
</message>
<message>
<source>{0} features of BUILDINGS have no area and were left out.</source>
<extracomment>{0}: store.skipped_count</extracomment>
<translation>BUILDINGS 的 {0} 个要素没有面积，已排除。</translation>
</message>
<message>
<source>{0} polygons of BUILDINGS are nearly the same as another one, of which one can be found only; remove them, so that they do not count as missed.</source>
<extracomment>{0}: doubles</extracomment>
<translation>BUILDINGS 的 {0} 个多边形与另一个几乎相同，只能找到其中一个；请移除它们，以免计为漏检。</translation>
</message>
<message>
<source>column {0}, row {1}</source>
<extracomment>{0}: box.x0, {1}: box.y0</extracomment>
<translation>列 {0}，行 {1}</translation>
</message>
<message>
<source>BUILDINGS has no polygon over {0}; check the CRS of both layers, or choose another layer.</source>
<extracomment>{0}: where if raster.burner is None else f'the AREA of {where}'</extracomment>
<translation>BUILDINGS 在 {0} 上没有多边形；请检查两个图层的 CRS，或选择其他图层。</translation>
</message>
<message>
<source>the AREA of {0}</source>
<extracomment>{0}: where</extracomment>
<translation>{0} 的 AREA</translation>
</message>
<message>
<source>No building was found in {0} with a probability of {1} or more and {2} m² or more; the layer is empty.</source>
<extracomment>{0}: raster.path, {1}: options.threshold, {2}: options.min_area</extracomment>
<translation>在 {0} 中没有找到概率为 {1} 或更高且面积为 {2} m² 或更大的建筑物；图层为空。</translation>
</message>
<message>
<source>Drawing footprints</source>
<translation>正在绘制轮廓</translation>
</message>
<message>
<source>The output {0} does not end in .tif; choose another name.</source>
<extracomment>{0}: path</extracomment>
<translation>输出 {0} 不以 .tif 结尾；请另取名称。</translation>
</message>
<message>
<source>The layer {0} cannot be written ({1}); choose another folder.</source>
<extracomment>{0}: path, {1}: message</extracomment>
<translation>无法写入图层 {0}（{1}）；请选择其他文件夹。</translation>
</message>
<message>
<source>The layer {0} cannot be written ({1}); is the disk full?</source>
<extracomment>{0}: path, {1}: message</extracomment>
<translation>无法写入图层 {0}（{1}）；磁盘是否已满？</translation>
</message>
<message>
<source>The area at {0} cannot be measured ({1}); check the raster's CRS.</source>
<extracomment>{0}: points[0].tolist(), {1}: message</extracomment>
<translation>无法测量 {0} 处的面积（{1}）；请检查栅格的 CRS。</translation>
</message>
<message>
<source>The model takes windows of {0} px, but buildseg gives blocks of {1} px to any model; choose MODE best.</source>
<extracomment>{0}: size, {1}: BLOCK</extracomment>
<translation>模型接受 {0} px 的窗口，但 buildseg 给任何模型 {1} px 的块；请选择 MODE best。</translation>
</message>
<message>
<source>{0} is no ONNX file; give a run, an export folder, a bundle or a model.onnx.</source>
<extracomment>{0}: found.path</extracomment>
<translation>{0} 不是 ONNX 文件；请给出运行、导出文件夹、模型包或 model.onnx。</translation>
</message>
<message>
<source>{0} does not say which bands, values and pixel size it expects; the raster is taken as it is.</source>
<extracomment>{0}: found.path</extracomment>
<translation>{0} 没有说明它期望的波段、取值和像素大小；栅格按原样使用。</translation>
</message>
<message>
<source>The run {0} has no exported model; run "Export model for buildseg" first.</source>
<extracomment>{0}: found.run.path</extracomment>
<translation>运行 {0} 没有导出的模型；请先运行“为 buildseg 导出模型”。</translation>
</message>
<message>
<source>The raster {0} cannot be written ({1}); is the disk full?</source>
<extracomment>{0}: path, {1}: message</extracomment>
<translation>无法写入栅格 {0}（{1}）；磁盘是否已满？</translation>
</message>
<message>
<source>The mask cannot be polygonised ({0}); is the disk full?</source>
<extracomment>{0}: message</extracomment>
<translation>无法将掩膜转为多边形（{0}）；磁盘是否已满？</translation>
</message>
<message>
<source>This model is being applied to {0} already; wait until that is done.</source>
<extracomment>{0}: task.raster.path</extracomment>
<translation>此模型已在应用于 {0}；请等待完成。</translation>
</message>
<message>
<source>The pixels of {0} measure {1} m, those of the model {2} m; what is resampled by more than a factor of {3} looks unlike the images that the model was trained on.</source>
<extracomment>{0}: source.path, {1}: size, {2}: wanted, {3}: MUCH_RESAMPLED</extracomment>
<translation>{0} 的像素为 {1} m，模型的为 {2} m；重采样超过 {3} 倍的图像与模型训练所用的图像不像。</translation>
</message>
<message>
<source>Areas at {0} cannot be measured, since {1} has no place on Earth; assign another CRS first (Raster &gt; Projections &gt; Assign Projection).</source>
<extracomment>{0}: source.path, {1}: source.crs_title</extracomment>
<translation>{0} 处的面积无法测量，因为 {1} 在地球上没有位置；请先指定其他 CRS（栅格 &gt; 投影 &gt; 指定投影）。</translation>
</message>
<message>
<source>The AREA has no polygon over {0} or its EXTENT; choose another layer.</source>
<extracomment>{0}: _path(info)</extracomment>
<translation>AREA 在 {0} 或其 EXTENT 上没有多边形；请选择其他图层。</translation>
</message>
<message>
<source>Scoring {0} windows of {1} px on {2}</source>
<extracomment>{0}: sum(map(len, rows)), {1}: scorer.size, {2}: found.device</extracomment>
<translation>正在 {2} 上对 {0} 个 {1} px 的窗口评分</translation>
</message>
<message>
<source>The raster {0} lies outside the EXTENT; choose another one.</source>
<extracomment>{0}: _path(info)</extracomment>
<translation>栅格 {0} 位于 EXTENT 之外；请另选。</translation>
</message>
<message>
<source>it says nothing</source>
<translation>它没有输出</translation>
</message>
<message>
<source>The process that applies the model has ended ({0}); start again, finished parts are kept.</source>
<extracomment>{0}: last[:300]</extracomment>
<translation>应用模型的进程已结束（{0}）；请重新开始，已完成的部分会保留。</translation>
</message>
<message>
<source>The training Python {0} cannot be started ({1}).</source>
<extracomment>{0}: self._command[0], {1}: error.strerror or error</extracomment>
<translation>无法启动训练用 Python {0}（{1}）。</translation>
</message>
<message>
<source>{0} of {1} strips were made by an earlier run</source>
<extracomment>{0}: done - len(missing), {1}: done</extracomment>
<translation>{1} 条带中有 {0} 条由先前的运行完成</translation>
</message>
<message>
<source>Building segmentation training</source>
<translation>建筑物分割训练</translation>
</message>
<message>
<source>buildseg trainer</source>
<translation>buildseg trainer</translation>
</message>
<message>
<source>new run</source>
<translation>新运行</translation>
</message>
<message>
<source>{0} (buildseg trainer {1})</source>
<translation>{0} (buildseg trainer {1})</translation>
</message>
<message>
<source>validation loss</source>
<translation>验证损失</translation>
</message>
<message>
<source>mean IoU</source>
<translation>平均 IoU</translation>
</message>
<message>
<source>Mean of the IoU of building and background.</source>
<translation>建筑物与背景 IoU 的均值。</translation>
</message>
<message>
<source>overall accuracy</source>
<translation>总体准确率</translation>
</message>
<message>
<source>Share of all pixels that are classified correctly.</source>
<translation>所有像素中分类正确的占比。</translation>
</message>
<message>
<source>Agreement beyond what chance gives; 0 is chance, 1 is perfect.</source>
<translation>超出偶然的一致性；0 为偶然，1 为完美。</translation>
</message>
<message>
<source>building IoU</source>
<translation>建筑物 IoU</translation>
</message>
<message>
<source>Area that is building in truth and prediction, divided by the area that is in either.</source>
<translation>真值与预测均为建筑物的面积除以任一为建筑物的面积。</translation>
</message>
<message>
<source>building precision</source>
<translation>建筑物精确率</translation>
</message>
<message>
<source>Share of the predicted building area that is building.</source>
<translation>预测的建筑物面积中确为建筑物的占比。</translation>
</message>
<message>
<source>building recall</source>
<translation>建筑物召回率</translation>
</message>
<message>
<source>Share of the true building area that is predicted.</source>
<translation>真实建筑物面积中被预测到的占比。</translation>
</message>
<message>
<source>Harmonic mean of building precision and recall, the Dice coefficient.</source>
<translation>建筑物精确率与召回率的调和平均，即 Dice 系数。</translation>
</message>
<message>
<source>the model configuration</source>
<translation>模型配置</translation>
</message>
<message>
<source>OCRNet with HRNet W18</source>
<translation>OCRNet with HRNet W18</translation>
</message>
<message>
<source>PP-LiteSeg with STDC1</source>
<translation>PP-LiteSeg with STDC1</translation>
</message>
<message>
<source>OCRNet with HRNet W48</source>
<translation>OCRNet with HRNet W48</translation>
</message>
<message>
<source>PP-LiteSeg with STDC2</source>
<translation>PP-LiteSeg with STDC2</translation>
</message>
<message>
<source>PP-MobileSeg Tiny</source>
<translation>PP-MobileSeg Tiny</translation>
</message>
<message>
<source>PP-MobileSeg Base</source>
<translation>PP-MobileSeg Base</translation>
</message>
<message>
<source>DeepLabV3+ with ResNet50</source>
<translation>DeepLabV3+ with ResNet50</translation>
</message>
<message>
<source>DeepLabV3+ with ResNet101</source>
<translation>DeepLabV3+ with ResNet101</translation>
</message>
<message>
<source>Attention U-Net</source>
<translation>Attention U-Net</translation>
</message>
<message>
<source>PSPNet with ResNet50</source>
<translation>PSPNet with ResNet50</translation>
</message>
<message>
<source>FCN with HRNet W18</source>
<translation>FCN with HRNet W18</translation>
</message>
<message>
<source>FCN with HRNet W48</source>
<translation>FCN with HRNet W48</translation>
</message>
<message>
<source>TopFormer Base</source>
<translation>TopFormer Base</translation>
</message>
<message>
<source>MobileSeg with MobileNet V3</source>
<translation>MobileSeg with MobileNet V3</translation>
</message>
<message>
<source>STDCSeg with STDC1</source>
<translation>STDCSeg with STDC1</translation>
</message>
<message>
<source>There is no model called '{0}'; choose one of {1}.</source>
<extracomment>{0}: name, {1}: ', '.join(MODELS)</extracomment>
<translation>没有名为“{0}”的模型；请从 {1} 中选择。</translation>
</message>
<message>
<source>{0}{1}; choose from {2}.</source>
<extracomment>{0}: sentence, {1}: meant, {2}: ', '.join(known)</extracomment>
<translation>{0}{1}；请从 {2} 中选择。</translation>
</message>
<message>
<source>{0}; it takes none.</source>
<extracomment>{0}: sentence</extracomment>
<translation>{0}；它不接受任何选项。</translation>
</message>
<message>
<source>(did you mean {0}?)</source>
<extracomment>{0}: near[0]</extracomment>
<translation>（是指 {0} 吗？）</translation>
</message>
<message>
<source>No {0} is named; give one or more of {1}.</source>
<extracomment>{0}: thing, {1}: ', '.join(definitions)</extracomment>
<translation>未指定{0}；请从 {1} 中给出一个或多个。</translation>
</message>
<message>
<source>The {0} is {1}; give {2} to {3}.</source>
<extracomment>{0}: what, {1}: text, {2}: number.minimum, {3}: number.maximum</extracomment>
<translation>{0}为 {1}；请给出 {2} 到 {3}。</translation>
</message>
<message>
<source>There is a comma in {0}; write {1}.{2}, with a point.</source>
<extracomment>{0}: part.strip(), {1}: comma[1] or 0, {2}: comma[2]</extracomment>
<translation>{0} 中有逗号；请用小数点写 {1}.{2}。</translation>
</message>
<message>
<source>{0} of the {1} {2}</source>
<extracomment>{0}: key, {1}: thing, {2}: name</extracomment>
<translation>{1} {2} 的 {0}</translation>
</message>
<message>
<source>The {0} is '{1}'; give a number.</source>
<extracomment>{0}: what, {1}: text</extracomment>
<translation>{0}为“{1}”；请给出数字。</translation>
</message>
<message>
<source>There is no {0} called '{1}'</source>
<extracomment>{0}: thing, {1}: name</extracomment>
<translation>没有名为“{1}”的{0}</translation>
</message>
<message>
<source>There is no semicolon between {0} and {1}; write {2}; {3}.</source>
<extracomment>{0}: name, {1}: key, {2}: name, {3}: key</extracomment>
<translation>{0} 与 {1} 之间没有分号；请写 {2}; {3}。</translation>
</message>
<message>
<source>The {0} of the {1} {2} is given twice; give one.</source>
<extracomment>{0}: key, {1}: thing, {2}: name</extracomment>
<translation>{1} {2} 的 {0} 给出了两次；请只给一次。</translation>
</message>
<message>
<source>The {0} {1} has no option '{2}'</source>
<extracomment>{0}: thing, {1}: name, {2}: key</extracomment>
<translation>{0} {1} 没有选项“{2}”</translation>
</message>
<message>
<source>There is no preset called '{0}'; choose one of {1}.</source>
<extracomment>{0}: preset, {1}: ', '.join(PRESETS)</extracomment>
<translation>没有名为“{0}”的预设；请从 {1} 中选择。</translation>
</message>
<message>
<source>LEARNING_RATE and FIND_LEARNING_RATE are both given; leave one of the two out.</source>
<translation>LEARNING_RATE 和 FIND_LEARNING_RATE 同时给出；请去掉其中之一。</translation>
</message>
<message>
<source>augmentation step</source>
<translation>数据增强步骤</translation>
</message>
<message>
<source>There is no {0} called '{1}'; choose one of {2}.</source>
<extracomment>{0}: key, {1}: name, {2}: ', '.join(table)</extracomment>
<translation>没有名为“{1}”的{0}；请从 {2} 中选择。</translation>
</message>
<message>
<source>The training tiles of {0} have no {1} pixel; class weights need both classes: split again.</source>
<extracomment>{0}: dataset, {1}: lacking</extracomment>
<translation>{0} 的训练瓦片没有{1}像素；类别权重需要两个类别：请重新划分。</translation>
</message>
<message>
<source>How long the run is follows from its batch size, which is not found yet; resume it without a number of iterations or epochs, or start a new run.</source>
<translation>运行的长度取决于尚未找到的批大小；请不带迭代次数或轮数恢复，或开始新运行。</translation>
</message>
<message>
<source>A resumed run can only get longer: it was set to {0} iterations, {1} are fewer.</source>
<extracomment>{0}: config.iterations, {1}: after.iterations</extracomment>
<translation>恢复的运行只能更长：它设为 {0} 次迭代，{1} 次更少。</translation>
</message>
<message>
<source>A resumed run keeps its {0}; only {1} may change.</source>
<extracomment>{0}: key.replace('_', ' '), {1}: ', '.join(CHANGEABLE)</extracomment>
<translation>恢复的运行保持其{0}；只有 {1} 可以更改。</translation>
</message>
<message>
<source>The run was made by a newer version of buildseg trainer; update the plugin.</source>
<translation>该运行由更新版本的 buildseg trainer 制作；请更新插件。</translation>
</message>
<message>
<source>The configuration of the run holds the unknown key {0}; start a new run.</source>
<extracomment>{0}: unknown[0]</extracomment>
<translation>运行的配置含有未知键 {0}；请开始新运行。</translation>
</message>
<message>
<source>The configuration of the run is incomplete ({0}); start a new run.</source>
<extracomment>{0}: error</extracomment>
<translation>运行的配置不完整（{0}）；请开始新运行。</translation>
</message>
<message>
<source>the batch size</source>
<translation>批大小</translation>
</message>
<message>
<source>1 or more, or 0 for the largest that fits</source>
<translation>1 或更大，或 0 表示可容纳的最大值</translation>
</message>
<message>
<source>the number of loader workers</source>
<translation>加载线程数</translation>
</message>
<message>
<source>0 or more</source>
<translation>0 或更大</translation>
</message>
<message>
<source>the evaluation interval</source>
<translation>评估间隔</translation>
</message>
<message>
<source>1 or more iterations</source>
<translation>1 次或更多迭代</translation>
</message>
<message>
<source>the evaluation interval in epochs</source>
<translation>以轮计的评估间隔</translation>
</message>
<message>
<source>1 or more</source>
<translation>1 或更大</translation>
</message>
<message>
<source>the number of iterations with a frozen backbone</source>
<translation>冻结主干网络的迭代次数</translation>
</message>
<message>
<source>the number of batches to accumulate</source>
<translation>累积的批数</translation>
</message>
<message>
<source>the number of processes</source>
<translation>进程数</translation>
</message>
<message>
<source>the number of nodes</source>
<translation>节点数</translation>
</message>
<message>
<source>the patience</source>
<translation>容忍度</translation>
</message>
<message>
<source>1 or more validations, or 0 to train to the end</source>
<translation>1 次或更多验证，或 0 表示训练到底</translation>
</message>
<message>
<source>the time limit</source>
<translation>时间限制</translation>
</message>
<message>
<source>minutes above 0, or 0 for none</source>
<translation>大于 0 的分钟数，或 0 表示无</translation>
</message>
<message>
<source>the number of checkpoints to keep</source>
<translation>保留的检查点数</translation>
</message>
<message>
<source>the gradient norm to clip at</source>
<translation>梯度裁剪范数</translation>
</message>
<message>
<source>a number above 0, or 0 for none</source>
<translation>大于 0 的数，或 0 表示无</translation>
</message>
<message>
<source>The list train.txt of {0} is empty; split the dataset so that tiles are left to train on.</source>
<extracomment>{0}: config.dataset</extracomment>
<translation>{0} 的列表 train.txt 为空；请重新划分数据集，留出训练瓦片。</translation>
</message>
<message>
<source>The list val.txt of {0} is empty; split the dataset with a share for validation.</source>
<extracomment>{0}: config.dataset</extracomment>
<translation>{0} 的列表 val.txt 为空；请重新划分数据集，留出验证部分。</translation>
</message>
<message>
<source>Neither epochs nor iterations are given; give one of them.</source>
<translation>轮数和迭代次数均未给出；请给出其一。</translation>
</message>
<message>
<source>The decay of the averaged weights is {0}; give 0 for none, or for example 0.999.</source>
<extracomment>{0}: config.ema_decay</extracomment>
<translation>平均权重的衰减为 {0}；0 表示无，或给出例如 0.999。</translation>
</message>
<message>
<source>The input size is {0} px; {1} needs a multiple of {2}.</source>
<extracomment>{0}: size, {1}: info.title, {2}: info.divisor</extracomment>
<translation>输入大小为 {0} px；{1} 需要 {2} 的倍数。</translation>
</message>
<message>
<source>The seed is {0}; give a whole number from 0 to 2147483647.</source>
<extracomment>{0}: config.seed</extracomment>
<translation>种子为 {0}；请给出 0 到 2147483647 的整数。</translation>
</message>
<message>
<source>The learning rate is {0}; give a number above 0, for example 0.001.</source>
<extracomment>{0}: config.learning_rate</extracomment>
<translation>学习率为 {0}；请给出大于 0 的数，例如 0.001。</translation>
</message>
<message>
<source>The warm-up share is {0}; give 0 to 1.</source>
<extracomment>{0}: warmup</extracomment>
<translation>预热占比为 {0}；请给出 0 到 1。</translation>
</message>
<message>
<source>The weight decay is {0}; give 0 or more.</source>
<extracomment>{0}: config.optimizer['weight_decay']</extracomment>
<translation>权重衰减为 {0}；请给出 0 或更大。</translation>
</message>
<message>
<source>Every loss has the weight 0; give one of them more.</source>
<translation>所有损失的权重都为 0；请给其中之一更大的权重。</translation>
</message>
<message>
<source>There is no device called '{0}'; give auto, cpu, gpu or for example gpu:1.</source>
<extracomment>{0}: device</extracomment>
<translation>没有名为“{0}”的设备；请给出 auto、cpu、gpu 或例如 gpu:1。</translation>
</message>
<message>
<source>{0} processes cannot share {1}; give gpu, so that each takes one of its own.</source>
<extracomment>{0}: config.processes, {1}: device</extracomment>
<translation>{0} 个进程不能共用 {1}；请给出 gpu，使每个进程各用一块。</translation>
</message>
<message>
<source>Paddle cannot train in {0} on a CPU; choose a GPU, or start a new run with the precision fp32 (it can begin with the weights of another one: WEIGHTS=run).</source>
<extracomment>{0}: config.precision</extracomment>
<translation>Paddle 无法在 CPU 上以 {0} 训练；请选择 GPU，或以精度 fp32 开始新运行（可从另一运行的权重开始：WEIGHTS=run）。</translation>
</message>
<message>
<source>A training on {0} nodes needs the address of the first one; give MASTER as HOST:PORT.</source>
<extracomment>{0}: config.nodes</extracomment>
<translation>{0} 个节点的训练需要第一个节点的地址；请以 HOST:PORT 给出 MASTER。</translation>
</message>
<message>
<source>MASTER is {0}; give it as HOST:PORT, for example 192.168.1.10:6170.</source>
<extracomment>{0}: config.master</extracomment>
<translation>MASTER 为 {0}；请以 HOST:PORT 给出，例如 192.168.1.10:6170。</translation>
</message>
<message>
<source>MASTER is {0}, but there is only one node; give NODES, or no MASTER.</source>
<extracomment>{0}: config.master</extracomment>
<translation>MASTER 为 {0}，但只有一个节点；请给出 NODES，或不给 MASTER。</translation>
</message>
<message>
<source>The class weights have no effect: of the losses only {0} take them.</source>
<extracomment>{0}: ', '.join(CLASS_WEIGHTED)</extracomment>
<translation>类别权重无效：损失函数中只有 {0} 使用它。</translation>
</message>
<message>
<source>FREEZE_ITERATIONS freezes a randomly initialised backbone; choose WEIGHTS=imagenet, file or run.</source>
<translation>FREEZE_ITERATIONS 会冻结随机初始化的主干网络；请选择 WEIGHTS=imagenet、file 或 run。</translation>
</message>
<message>
<source>The backbone stays frozen to the end, since the run has {0} iterations.</source>
<extracomment>{0}: config.iterations</extracomment>
<translation>主干网络会一直冻结到底，因为该运行有 {0} 次迭代。</translation>
</message>
<message>
<source>The only validation comes at the end, since the run has {0} iterations and is to be validated every {1}; with a shorter EVALUATION_INTERVAL the best checkpoint is one of several.</source>
<extracomment>{0}: config.iterations, {1}: interval</extracomment>
<translation>唯一的验证在结束时进行，因为该运行有 {0} 次迭代，每 {1} 次验证一回；EVALUATION_INTERVAL 更短时，最佳检查点可从多个中选出。</translation>
</message>
<message>
<source>The patience of {0} validations never ends the run, which has {1} and counts from the second on.</source>
<extracomment>{0}: patience, {1}: math.ceil(config.iterations / interval)</extracomment>
<translation>{0} 次验证的容忍度永远不会结束该运行，它只有 {1} 次验证，并从第二次开始计数。</translation>
</message>
<message>
<source>There are no initial weights called '{0}'; choose one of {1}.</source>
<extracomment>{0}: weights, {1}: ', '.join(choices.WEIGHTS)</extracomment>
<translation>没有名为“{0}”的初始权重；请从 {1} 中选择。</translation>
</message>
<message>
<source>The model configuration {0} does not exist; choose a PaddleSeg YAML file.</source>
<extracomment>{0}: source</extracomment>
<translation>模型配置 {0} 不存在；请选择 PaddleSeg YAML 文件。</translation>
</message>
<message>
<source>The number of {0} is {1}; give 1 or more.</source>
<extracomment>{0}: key, {1}: getattr(config, key)</extracomment>
<translation>{0} 的数量为 {1}；请给出 1 或更大。</translation>
</message>
<message>
<source>{0}{1} is {2}; give {3}.</source>
<extracomment>{0}: words[0].upper(), {1}: words[1:], {2}: getattr(config, key), {3}: wanted</extracomment>
<translation>{0}{1}为 {2}；请给出{3}。</translation>
</message>
<message>
<source>Paddle trains with several processes on Linux only; give PROCESSES=1 and NODES=1.</source>
<translation>Paddle 仅在 Linux 上以多个进程训练；请给出 PROCESSES=1 和 NODES=1。</translation>
</message>
<message>
<source>Several processes cannot find a batch size; give BATCH_SIZE a number.</source>
<translation>多个进程无法查找批大小；请为 BATCH_SIZE 给出数字。</translation>
</message>
<message>
<source>Several processes cannot find a learning rate; find it with one process, or give LEARNING_RATE.</source>
<translation>多个进程无法查找学习率；请以一个进程查找，或给出 LEARNING_RATE。</translation>
</message>
<message>
<source>The weights file {0} is given, but the initial weights are {1}; give WEIGHTS=file.</source>
<extracomment>{0}: file, {1}: weights</extracomment>
<translation>给出了权重文件 {0}，但初始权重为 {1}；请给出 WEIGHTS=file。</translation>
</message>
<message>
<source>There is no ImageNet backbone for {0}; choose WEIGHTS=none or file.</source>
<extracomment>{0}: info.title</extracomment>
<translation>{0} 没有 ImageNet 主干网络；请选择 WEIGHTS=none 或 file。</translation>
</message>
<message>
<source>a .pdparams file or a bundle</source>
<translation>.pdparams 文件或模型包</translation>
</message>
<message>
<source>a run folder</source>
<translation>运行文件夹</translation>
</message>
<message>
<source>The initial weights are to come from a {0}, but none is given; choose {1}.</source>
<extracomment>{0}: weights, {1}: wanted</extracomment>
<translation>初始权重应来自 {0}，但没有给出；请选择{1}。</translation>
</message>
<message>
<source>The weights file {0} does not exist; choose another .pdparams file or bundle.</source>
<extracomment>{0}: file</extracomment>
<translation>权重文件 {0} 不存在；请选择其他 .pdparams 文件或模型包。</translation>
</message>
<message>
<source>Fatal Python error:</source>
<translation>Fatal Python error:</translation>
</message>
<message>
<source>Windows fatal exception:</source>
<translation>Windows fatal exception:</translation>
</message>
<message>
<source>access violation</source>
<translation>访问冲突</translation>
</message>
<message>
<source>illegal instruction</source>
<translation>非法指令</translation>
</message>
<message>
<source>stack overflow</source>
<translation>栈溢出</translation>
</message>
<message>
<source>heap corruption</source>
<translation>堆损坏</translation>
</message>
<message>
<source>The worker {0}; the last lines of its log:
{1}</source>
<extracomment>{0}: reason, {1}: log_tail</extracomment>
<translation>工作进程{0}；其日志的最后几行：
{1}</translation>
</message>
<message>
<source>The memory ran out with a batch size of {0}; start a new run with a batch size of {1}, or resume this one where more memory is free.</source>
<extracomment>{0}: present, {1}: proposal</extracomment>
<translation>批大小为 {0} 时内存不足；请以批大小 {1} 开始新运行，或在有更多空闲内存处恢复此运行。</translation>
</message>
<message>
<source>disappeared, as when the machine was switched off or the memory ran out</source>
<translation>消失了，例如计算机被关闭或内存耗尽</translation>
</message>
<message>
<source>The memory ran out when tiles of {0} x {1} px were validated; start a new run with a dataset of smaller tiles, for example of {2} px, or with a smaller model, or resume this one where more memory is free.</source>
<extracomment>{0}: tile[1], {1}: tile[0], {2}: smaller</extracomment>
<translation>验证 {0} x {1} px 的瓦片时内存不足；请以更小瓦片（例如 {2} px）的数据集或更小的模型开始新运行，或在有更多空闲内存处恢复此运行。</translation>
</message>
<message>
<source>The memory ran out; give a batch size or a smaller input size.</source>
<translation>内存不足；请给出批大小或更小的输入大小。</translation>
</message>
<message>
<source>The memory ran out with a batch size of {0}; start a new run with an input size under {1} px or a smaller model, or resume this one where more memory is free.</source>
<extracomment>{0}: size, {1}: config.input_size</extracomment>
<translation>批大小为 {0} 时内存不足；请以小于 {1} px 的输入大小或更小的模型开始新运行，或在有更多空闲内存处恢复此运行。</translation>
</message>
<message>
<source>{0} or less</source>
<extracomment>{0}: smaller</extracomment>
<translation>{0} 或更小</translation>
</message>
<message>
<source>was killed (signal 9), most often because the memory ran out: {0}</source>
<extracomment>{0}: remedy</extracomment>
<translation>被终止（信号 9），多半因为内存不足：{0}</translation>
</message>
<message>
<source>crashed with signal {0} ({1})</source>
<extracomment>{0}: -code, {1}: name</extracomment>
<translation>因信号 {0}（{1}）崩溃</translation>
</message>
<message>
<source>{0} and with smaller ones</source>
<extracomment>{0}: present</extracomment>
<translation>{0} 及更小</translation>
</message>
<message>
<source>try a smaller batch size or input size</source>
<translation>请尝试更小的批大小或输入大小</translation>
</message>
<message>
<source>Run folder: {0}. To stop the training, run "Stop training" (stoptraining with RUN={1}).</source>
<extracomment>{0}: run.path, {1}: run.path</extracomment>
<translation>运行文件夹：{0}。要停止训练，请运行“停止训练”（stoptraining，RUN={1}）。</translation>
</message>
<message>
<source>The run {0} is still running; wait for its end or stop it first.</source>
<extracomment>{0}: run.path</extracomment>
<translation>运行 {0} 仍在进行；请等待其结束或先停止它。</translation>
</message>
<message>
<source>The worker of {0} did not start within {1} s; see {2}.</source>
<extracomment>{0}: run.path, {1}: SIGN_IN_SECONDS, {2}: run.log_file</extracomment>
<translation>{0} 的工作进程在 {1} 秒内没有启动；请看 {2}。</translation>
</message>
<message>
<source>The lists that the run started with are unknown, so it cannot be resumed with a dataset in another place; put the dataset back, or {0}</source>
<extracomment>{0}: split_fingerprint.NEW_RUN</extracomment>
<translation>运行开始时的列表未知，因此无法以其他位置的数据集恢复；请放回数据集，或{0}</translation>
</message>
<message>
<source>{0} is not the dataset of the run, whose lists were others ({1}); leave DATASET empty, or {2}</source>
<extracomment>{0}: dataset, {1}: ' and '.join(changed), {2}: split_fingerprint.NEW_RUN</extracomment>
<translation>{0} 不是该运行的数据集，后者的列表不同（{1}）；请将 DATASET 留空，或{2}</translation>
</message>
<message>
<source>The run {0} has finished all of its {1} iterations; give more iterations or epochs to resume it.</source>
<extracomment>{0}: run.path, {1}: after.iterations</extracomment>
<translation>运行 {0} 已完成全部 {1} 次迭代；要恢复请给出更多迭代或轮数。</translation>
</message>
<message>
<source>The run {0} was ended by its {1} of {2} {3}; give a larger one to resume it.</source>
<extracomment>{0}: run.path, {1}: key.replace('_', ' '), {2}: limit, {3}: unit</extracomment>
<translation>运行 {0} 因其 {1} {2} {3}而结束；要恢复请给出更大的值。</translation>
</message>
<message>
<source>The run {0} is being started by another process at this moment.</source>
<extracomment>{0}: run.path</extracomment>
<translation>运行 {0} 此刻正由另一进程启动。</translation>
</message>
<message>
<source>The run {0} has no complete checkpoint to resume from; start a new run.</source>
<extracomment>{0}: run.path</extracomment>
<translation>运行 {0} 没有可恢复的完整检查点；请开始新运行。</translation>
</message>
<message>
<source>The run folder {0} cannot be written ({1}); make room or make it writable.</source>
<extracomment>{0}: run.path, {1}: error.strerror or error</extracomment>
<translation>无法写入运行文件夹 {0}（{1}）；请腾出空间或使其可写。</translation>
</message>
<message>
<source>{0} cannot be written ({1}); make its folder writable.</source>
<extracomment>{0}: log_file, {1}: error.strerror</extracomment>
<translation>无法写入 {0}（{1}）；请使其文件夹可写。</translation>
</message>
<message>
<source>{0} could not be started ({1}); check the training environment.</source>
<extracomment>{0}: command[0], {1}: error.strerror or error</extracomment>
<translation>无法启动 {0}（{1}）；请检查训练环境。</translation>
</message>
<message>
<source>{0} is not a model; choose a run folder, an export folder, a bundle, .onnx, .pdmodel or .pdparams.</source>
<extracomment>{0}: path</extracomment>
<translation>{0} 不是模型；请选择运行文件夹、导出文件夹、模型包、.onnx、.pdmodel 或 .pdparams。</translation>
</message>
<message>
<source>{0} is neither a run folder nor an exported model; choose another folder or a model file.</source>
<extracomment>{0}: path</extracomment>
<translation>{0} 既不是运行文件夹也不是导出的模型；请选择其他文件夹或模型文件。</translation>
</message>
<message>
<source>The model {0} does not exist; give a run, an export or a model file.</source>
<extracomment>{0}: str(model) or repr('')</extracomment>
<translation>模型 {0} 不存在；请给出运行、导出或模型文件。</translation>
</message>
<message>
<source>ARCHITECTURE is not used: {0} is not a bare .pdparams file, which alone needs it.</source>
<extracomment>{0}: model</extracomment>
<translation>未使用 ARCHITECTURE：{0} 不是单独的 .pdparams 文件，只有后者需要它。</translation>
</message>
<message>
<source>DEVICE is not used: the exported model {0} runs on the CPU.</source>
<extracomment>{0}: model</extracomment>
<translation>未使用 DEVICE：导出的模型 {0} 在 CPU 上运行。</translation>
</message>
<message>
<source>{0} is missing; a static Paddle model is a .pdmodel and a .pdiparams file.</source>
<extracomment>{0}: other</extracomment>
<translation>缺少 {0}；静态 Paddle 模型由 .pdmodel 和 .pdiparams 文件组成。</translation>
</message>
<message>
<source>stopped before the first iteration</source>
<translation>在第一次迭代之前停止</translation>
</message>
<message>
<source>{0}
(run folder: {1})</source>
<extracomment>{0}: exit_messages.explain_end(code, run.log_tail()), {1}: run.path</extracomment>
<translation>{0}
（运行文件夹：{1}）</translation>
</message>
<message>
<source>the worker {0}; resume the run from its last checkpoint</source>
<extracomment>{0}: reason</extracomment>
<translation>工作进程{0}；请从最后的检查点恢复运行</translation>
</message>
<message>
<source>{0} (run folder: {1})</source>
<extracomment>{0}: error, {1}: run.path</extracomment>
<translation>{0}（运行文件夹：{1}）</translation>
</message>
<message>
<source>The worker {0}: {1}.</source>
<extracomment>{0}: ended, {1}: unwritable</extracomment>
<translation>工作进程{0}：{1}。</translation>
</message>
<message>
<source>{0}: iteration {1} of {2}</source>
<extracomment>{0}: self.state, {1}: self.iteration, {2}: self.iterations</extracomment>
<translation>{0}：迭代 {1} / {2}</translation>
</message>
<message>
<source>building IoU {0}, mean IoU {1}</source>
<extracomment>{0}: self.best_building_iou, {1}: self.best_miou</extracomment>
<translation>建筑物 IoU {0}，平均 IoU {1}</translation>
</message>
<message>
<source>the worker never started; start the run again</source>
<translation>工作进程没有启动；请重新启动运行</translation>
</message>
<message>
<source>iteration {0}/{1}, loss {2}, rate {3}, {4} s/iteration, {5} left</source>
<extracomment>{0}: event['iteration'], {1}: event['iterations'], {2}: event['loss'], {3}: event['learning_rate'], {4}: event['seconds_per_iteration'], {5}: duration(event['seconds_left'])</extracomment>
<translation>迭代 {0}/{1}，损失 {2}，学习率 {3}，{4} 秒/迭代，剩余 {5}</translation>
</message>
<message>
<source>is gone</source>
<translation>不存在</translation>
</message>
<message>
<source>The worker of {0} runs on {1} and was asked to stop; if it does not, end it on that machine.</source>
<extracomment>{0}: run.path, {1}: state['host']</extracomment>
<translation>{0} 的工作进程在 {1} 上运行，已请求停止；若未停止，请在该机器上结束它。</translation>
</message>
<message>
<source>The worker of {0} (process {1}) could not be ended; end it by hand.</source>
<extracomment>{0}: run.path, {1}: state.get('pid')</extracomment>
<translation>无法结束 {0} 的工作进程（进程 {1}）；请手动结束。</translation>
</message>
<message>
<source>best {0} at iteration {1}</source>
<extracomment>{0}: scores, {1}: self.best_iteration</extracomment>
<translation>最佳 {0}，在第 {1} 次迭代</translation>
</message>
<message>
<source>about {0} left</source>
<extracomment>{0}: duration(self.seconds_left)</extracomment>
<translation>约剩 {0}</translation>
</message>
<message>
<source>Warning: no progress was reported for {0}. If {1} does not grow either, stop the training and resume it from its last checkpoint.</source>
<extracomment>{0}: duration(silence), {1}: run.log_file</extracomment>
<translation>警告：{0} 没有报告进度。若 {1} 也不再增长，请停止训练并从最后的检查点恢复。</translation>
</message>
<message>
<source>The training was stopped at iteration {0} of {1}; "Resume training" continues it (resumetraining with RUN={2}).</source>
<extracomment>{0}: stopped.iteration, {1}: stopped.iterations, {2}: run.path</extracomment>
<translation>训练在第 {0} 次（共 {1} 次）迭代停止；可用“恢复训练”继续（resumetraining，RUN={2}）。</translation>
</message>
<message>
<source>The request to stop cannot be written into {0} ({1}); make room, or the folder writable, or end the process {2} by hand.</source>
<extracomment>{0}: run.path, {1}: error.strerror, {2}: run.state().get('pid')</extracomment>
<translation>无法将停止请求写入 {0}（{1}）；请腾出空间、使文件夹可写，或手动结束进程 {2}。</translation>
</message>
<message>
<source>The run {0} was asked to stop; this step no longer waits for its end.</source>
<extracomment>{0}: run.path</extracomment>
<translation>已请求运行 {0} 停止；此步骤不再等待其结束。</translation>
</message>
<message>
<source>the run folder {0} cannot be written any more; make it writable and resume the run</source>
<extracomment>{0}: run.path</extracomment>
<translation>运行文件夹 {0} 无法再写入；请使其可写并恢复运行</translation>
</message>
<message>
<source>Stopping after this iteration …</source>
<translation>将在此迭代后停止…</translation>
</message>
<message>
<source>ended hard, since it did not stop in time; the last checkpoint is kept</source>
<translation>被强制结束，因为没有及时停止；最后的检查点已保留</translation>
</message>
<message>
<source>validation at iteration {0}: {1}{2}</source>
<extracomment>{0}: event['iteration'], {1}: scores, {2}: ', best so far' if event.get('is_best') else ''</extracomment>
<translation>第 {0} 次迭代的验证：{1}{2}</translation>
</message>
<message>
<source>, best so far</source>
<translation>，目前最佳</translation>
</message>
<message>
<source>{0} does not say how rasters are prepared for it, and its dataset is not there; give the DATASET that it was trained on.</source>
<extracomment>{0}: model</extracomment>
<translation>{0} 没有说明如何为它准备栅格，其数据集也不存在；请给出训练所用的 DATASET。</translation>
</message>
<message>
<source>{0} is not of a training; choose the folder of one.</source>
<extracomment>{0}: path</extracomment>
<translation>{0} 不属于训练；请选择训练的文件夹。</translation>
</message>
<message>
<source>{0} is not a run folder (config.json or run.json is missing); choose the folder of a training.</source>
<extracomment>{0}: path</extracomment>
<translation>{0} 不是运行文件夹（缺少 config.json 或 run.json）；请选择训练的文件夹。</translation>
</message>
<message>
<source>{0} was made by a newer version of buildseg trainer; update the plugin.</source>
<extracomment>{0}: self.path</extracomment>
<translation>{0} 由更新版本的 buildseg trainer 制作；请更新插件。</translation>
</message>
<message>
<source>The folder of runs {0} cannot be written ({1}); choose another one.</source>
<extracomment>{0}: root, {1}: error.strerror</extracomment>
<translation>无法写入存放运行的文件夹 {0}（{1}）；请另选。</translation>
</message>
<message>
<source>The run {0} is still running (process {1}); stop it first.</source>
<extracomment>{0}: self.path, {1}: state.get('pid')</extracomment>
<translation>运行 {0} 仍在进行（进程 {1}）；请先停止它。</translation>
</message>
<message>
<source>start a new run: from the weights of this one (WEIGHTS=run) its scores may look too good, since they may have seen tiles that are validation tiles now.</source>
<translation>开始新运行：若从此运行的权重开始 (WEIGHTS=run)，得分可能偏高，因为它们可能见过现在的验证瓦片。</translation>
</message>
<message>
<source>The lists of {0} are not those that the run began with ({1}), so that its scores could not be trusted; put them back, or {2}</source>
<extracomment>{0}: dataset, {1}: ' and '.join(others), {2}: NEW_RUN</extracomment>
<translation>{0} 的列表不是运行开始时的列表（{1}），因此其得分不可信；请放回列表，或{2}</translation>
</message>
<message>
<source>The dataset {0} is gone; put it back and resume the run, or resume it with the folder to which the dataset was moved as DATASET.</source>
<extracomment>{0}: dataset</extracomment>
<translation>数据集 {0} 不存在；请放回并恢复运行，或以 DATASET 给出数据集移到的文件夹来恢复。</translation>
</message>
<message>
<source>WEIGHTS_RUN is given, but the initial weights are {0}; give WEIGHTS=run.</source>
<extracomment>{0}: given['weights']</extracomment>
<translation>给出了 WEIGHTS_RUN，但初始权重为 {0}；请给出 WEIGHTS=run。</translation>
</message>
<message>
<source>WEIGHTS=file and WEIGHTS_FILE={0}</source>
<extracomment>{0}: last / run_folder.CHECKPOINT_FILES[0]</extracomment>
<translation>WEIGHTS=file 和 WEIGHTS_FILE={0}</translation>
</message>
<message>
<source>other WEIGHTS</source>
<translation>其他 WEIGHTS</translation>
</message>
<message>
<source>The run {0} has no best checkpoint, which its next validation makes; resume it until then, or give {1}.</source>
<extracomment>{0}: path, {1}: other</extracomment>
<translation>运行 {0} 没有最佳检查点，下一次验证会产生它；请恢复到那时，或给出 {1}。</translation>
</message>
<message>
<source>WEIGHTS_FILE is given, but the initial weights are run; give WEIGHTS=file.</source>
<translation>给出了 WEIGHTS_FILE，但初始权重为 run；请给出 WEIGHTS=file。</translation>
</message>
<message>
<source>The initial weights are those of a run, but none is given; choose WEIGHTS_RUN.</source>
<translation>初始权重来自运行，但没有给出；请选择 WEIGHTS_RUN。</translation>
</message>
<message>
<source>give OUTPUT a permanent folder</source>
<translation>请为 OUTPUT 给出永久文件夹</translation>
</message>
<message>
<source>move it to a permanent folder</source>
<translation>请将其移到永久文件夹</translation>
</message>
<message>
<source>The {0} {1} is in a temporary folder, which QGIS removes while the training still runs; {2}, or wait for the end (WAIT=true).</source>
<extracomment>{0}: thing, {1}: path, {2}: remedy</extracomment>
<translation>{0} {1} 位于临时文件夹，QGIS 会在训练仍在进行时将其移除；{2}，或等待结束 (WAIT=true)。</translation>
</message>
<message>
<source>{0} cannot be written ({1}); choose another output folder.</source>
<extracomment>{0}: place, {1}: error.strerror or error</extracomment>
<translation>无法写入 {0}（{1}）；请选择其他输出文件夹。</translation>
</message>
<message>
<source>The memory ran out while {0}; {1}.</source>
<extracomment>{0}: kind.gerund, {1}: remedy</extracomment>
<translation>{0}时内存不足；{1}。</translation>
</message>
<message>
<source>close other programs, or evaluate with a dataset of smaller tiles</source>
<translation>请关闭其他程序，或以更小瓦片的数据集评估</translation>
</message>
<message>
<source>close other programs, or export where more memory is free</source>
<translation>请关闭其他程序，或在有更多空闲内存处导出</translation>
</message>
<message>
<source>The disk of {0} is full; free some space there, or choose an output folder on another disk.</source>
<extracomment>{0}: place</extracomment>
<translation>{0} 的磁盘已满；请在该处释放空间，或选择其他磁盘上的输出文件夹。</translation>
</message>
<message>
<source>choose DEVICE=cpu, or {0}</source>
<extracomment>{0}: remedy</extracomment>
<translation>请选择 DEVICE=cpu，或{0}</translation>
</message>
<message>
<source>Writing the bundle {0}.</source>
<extracomment>{0}: bundle</extracomment>
<translation>正在写入模型包 {0}。</translation>
</message>
<message>
<source>{0} is a file; choose a folder.</source>
<extracomment>{0}: output</extracomment>
<translation>{0} 是文件；请选择文件夹。</translation>
</message>
<message>
<source>the disk is full</source>
<translation>磁盘已满</translation>
</message>
<message>
<source>The model {0} does not exist; choose a run folder, an export folder or a model file.</source>
<extracomment>{0}: model</extracomment>
<translation>模型 {0} 不存在；请选择运行文件夹、导出文件夹或模型文件。</translation>
</message>
<message>
<source>The dataset folder {0} does not exist; choose the folder of a dataset.</source>
<extracomment>{0}: dataset</extracomment>
<translation>数据集文件夹 {0} 不存在；请选择数据集的文件夹。</translation>
</message>
<message>
<source>{0} is not a run folder, so there is no default place for the result; give an output folder.</source>
<extracomment>{0}: model</extracomment>
<translation>{0} 不是运行文件夹，因此结果没有默认位置；请给出输出文件夹。</translation>
</message>
<message>
<source>The folder {0} is not empty and holds {1}, which no {2} of this plugin wrote; choose an empty folder.</source>
<extracomment>{0}: output, {1}: path.name, {2}: kind.noun</extracomment>
<translation>文件夹 {0} 非空且含有 {1}，它不是此插件的{2}写入的；请选择空文件夹。</translation>
</message>
<message>
<source>Stopped on request; nothing was written.</source>
<translation>已按请求停止；没有写入任何内容。</translation>
</message>
<message>
<source>Training samples of {0} x {1} px ({2})</source>
<extracomment>{0}: size, {1}: size, {2}: config.fit</extracomment>
<translation>{0} x {1} px 的训练样本（{2}）</translation>
</message>
<message>
<source>The list {0} is empty; split the dataset so that it gets tiles.</source>
<extracomment>{0}: path</extracomment>
<translation>列表 {0} 为空；请重新划分数据集，使其含有瓦片。</translation>
</message>
<message>
<source>The image {0} cannot be decoded; put a readable one of this name there, or take the tile off the lists and start a new run.</source>
<extracomment>{0}: path</extracomment>
<translation>图像 {0} 无法解码；请在该处放入同名的可读图像，或从列表中去掉该瓦片并开始新运行。</translation>
</message>
<message>
<source>The mask {0} has {1} channels instead of one; bring it in by "Import images and masks" (importdataset).</source>
<extracomment>{0}: path, {1}: mask.shape[-1]</extracomment>
<translation>掩膜 {0} 有 {1} 个通道而不是一个；请用“导入图像和掩膜”(importdataset)导入。</translation>
</message>
<message>
<source>The image {0} has {1} x {2} px and its mask {3} x {4}; make the dataset again.</source>
<extracomment>{0}: pair[0], {1}: image.shape[1], {2}: image.shape[0], {3}: mask.shape[1], {4}: mask.shape[0]</extracomment>
<translation>图像 {0} 为 {1} x {2} px，其掩膜为 {3} x {4}；请重新制作数据集。</translation>
</message>
<message>
<source>with a TEST_PERCENT, and then train a new model</source>
<translation>并给出 TEST_PERCENT，然后训练新模型</translation>
</message>
<message>
<source>The list {0} is missing; split the dataset {1}.</source>
<extracomment>{0}: path, {1}: remedy</extracomment>
<translation>缺少列表 {0}；请划分数据集{1}。</translation>
</message>
<message>
<source>The list {0} is not UTF-8 text; split the dataset again.</source>
<extracomment>{0}: path</extracomment>
<translation>列表 {0} 不是 UTF-8 文本；请重新划分数据集。</translation>
</message>
<message>
<source>Line {0} of {1} is not 'image mask' with one space between; split the dataset again.</source>
<extracomment>{0}: number, {1}: path</extracomment>
<translation>{1} 的第 {0} 行不是以一个空格分隔的“图像 掩膜”；请重新划分数据集。</translation>
</message>
<message>
<source>The image {0} cannot be read ({1}); put it back.</source>
<extracomment>{0}: path, {1}: error.strerror</extracomment>
<translation>无法读取图像 {0}（{1}）；请放回它。</translation>
</message>
<message>
<source>The mask {0} cannot be decoded ({1}); make the dataset again.</source>
<extracomment>{0}: path, {1}: error</extracomment>
<translation>无法解码掩膜 {0}（{1}）；请重新制作数据集。</translation>
</message>
<message>
<source>The mask {0} holds the value {1}; only 0 (background), 1 (building) and 255 (ignore) may stand there: bring it in by "Import images and masks" (importdataset).</source>
<extracomment>{0}: path, {1}: wrong[0]</extracomment>
<translation>掩膜 {0} 含有值 {1}；其中只能有 0（背景）、1（建筑物）和 255（忽略）：请用“导入图像和掩膜”(importdataset)导入。</translation>
</message>
<message>
<source>Line {0} of {1} names {2}, which does not exist; split again.</source>
<extracomment>{0}: number, {1}: path, {2}: name</extracomment>
<translation>{1} 的第 {0} 行列出了不存在的 {2}；请重新划分。</translation>
</message>
<message>
<source>Process {0} of the training {1}; resume the run.</source>
<extracomment>{0}: rank, {1}: exit_messages.explain_exit(code)</extracomment>
<translation>训练的进程 {0} {1}；请恢复运行。</translation>
</message>
<message>
<source>Start the training on each other machine:
{0}</source>
<extracomment>{0}: commands</extracomment>
<translation>请在其他每台机器上启动训练：
{0}</translation>
</message>
<message>
<source>{0} processes need {1} GPUs, and this Paddle sees {2}; give fewer processes, or the device cpu.</source>
<extracomment>{0}: processes, {1}: first + processes, {2}: count</extracomment>
<translation>{0} 个进程需要 {1} 块 GPU，而此 Paddle 看到 {2} 块；请减少进程，或使用设备 cpu。</translation>
</message>
<message>
<source>The address {0} of node 0 means {1}, which is not an address of this machine; give the address that the other machines use, and start node 0 on that machine.</source>
<extracomment>{0}: master, {1}: address</extracomment>
<translation>节点 0 的地址 {0} 表示 {1}，不是此机器的地址；请给出其他机器使用的地址，并在该机器上启动节点 0。</translation>
</message>
<message>
<source>The run {0} has the nodes 0 to {1} and no node {2}; start one of those.</source>
<extracomment>{0}: self._run, {1}: config.nodes - 1, {2}: self._node</extracomment>
<translation>运行 {0} 有节点 0 到 {1}，没有节点 {2}；请启动其中之一。</translation>
</message>
<message>
<source>A process of the training was ended from outside</source>
<translation>训练的一个进程被外部结束</translation>
</message>
<message>
<source>The address {0} of node 0 cannot be used ({1}); give HOST:PORT.</source>
<extracomment>{0}: master, {1}: error</extracomment>
<translation>无法使用节点 0 的地址 {0}（{1}）；请给出 HOST:PORT。</translation>
</message>
<message>
<source>Paddle's launcher failed ({0}: {1}); see train.log.</source>
<extracomment>{0}: type(error).__name__, {1}: error</extracomment>
<translation>Paddle 的启动器失败（{0}: {1}）；请看 train.log。</translation>
</message>
<message>
<source>waiting for the other machines</source>
<translation>正在等待其他机器</translation>
</message>
<message>
<source>A process was ended</source>
<translation>一个进程被结束</translation>
</message>
<message>
<source>The connection between the processes of the training broke</source>
<translation>训练进程之间的连接中断</translation>
</message>
<message>
<source>{0}; resume the run.</source>
<extracomment>{0}: unknown</extracomment>
<translation>{0}；请恢复运行。</translation>
</message>
<message>
<source>in each of {0} processes</source>
<extracomment>{0}: self.size</extracomment>
<translation>（{0} 个进程各自）</translation>
</message>
<message>
<source>The processes of the training found different checkpoints (iterations {0} and {1}); put the run folder on a disk that all machines share, and resume.</source>
<extracomment>{0}: earliest, {1}: latest</extracomment>
<translation>训练的进程找到不同的检查点（迭代 {0} 和 {1}）；请将运行文件夹放在所有机器共享的磁盘上并恢复。</translation>
</message>
<message>
<source>The connection to another process of the training broke; resume the run.</source>
<translation>与训练另一进程的连接中断；请恢复运行。</translation>
</message>
<message>
<source>Another process of the training ended early; resume the run.</source>
<translation>训练的另一进程提前结束；请恢复运行。</translation>
</message>
<message>
<source>Another process of the training sent nothing for {0} minutes; check its machine and resume the run.</source>
<extracomment>{0}: self._patience / 60</extracomment>
<translation>训练的另一进程在 {0} 分钟内没有发送任何内容；请检查其机器并恢复运行。</translation>
</message>
<message>
<source>Precision over recall</source>
<translation>精确率对召回率</translation>
</message>
<message>
<source>training loss</source>
<translation>训练损失</translation>
</message>
<message>
<source>threshold 0.5</source>
<translation>阈值 0.5</translation>
</message>
<message>
<source>best threshold</source>
<translation>最佳阈值</translation>
</message>
<message>
<source>best checkpoint</source>
<translation>最佳检查点</translation>
</message>
<message>
<source>Building IoU {0}, F1 {1}; a model that calls everything building would have an IoU of {2}.</source>
<extracomment>{0}: text(values['building_iou']), {1}: text(values['building_f1']), {2}: text(values['baseline_building_iou'])</extracomment>
<translation>建筑物 IoU {0}，F1 {1}；把一切都称为建筑物的模型的 IoU 为 {2}。</translation>
</message>
<message>
<source>Buildings: {0} of {1} found, {2} of {3} predicted ones correct (IoU at least {4}); F1 {5}.</source>
<extracomment>{0}: objects['found'], {1}: objects['truths'], {2}: objects['correct'], {3}: objects['predicted'], {4}: objects['iou'], {5}: text(objects['f1'])</extracomment>
<translation>建筑物：{1} 栋中找到 {0} 栋，{3} 个预测中 {2} 个正确（IoU 至少 {4}）；F1 {5}。</translation>
</message>
<message>
<source>Best threshold here: {0}, with a building IoU of {1}.</source>
<extracomment>{0}: best['threshold'], {1}: text(best['building_iou'])</extracomment>
<translation>此处的最佳阈值：{0}，建筑物 IoU 为 {1}。</translation>
</message>
<message>
<source>At the model's own threshold, {0}, tuned on the validation tiles of its training: building IoU {1}, F1 {2}.</source>
<extracomment>{0}: own['threshold'], {1}: text(own['building_iou']), {2}: text(own['building_f1'])</extracomment>
<translation>在模型自身的阈值 {0}（由其训练的验证瓦片调定）下：建筑物 IoU {1}，F1 {2}。</translation>
</message>
<message>
<source>Boundary IoU within {0} px{1}: {2}.</source>
<extracomment>{0}: each['distance_px'], {1}: metres, {2}: text(each['iou'])</extracomment>
<translation>{0} px{1} 内的边界 IoU：{2}。</translation>
</message>
<message>
<source>Evaluating {0} on {1} tiles ({2}) with {3}.</source>
<extracomment>{0}: source.title, {1}: len(pairs), {2}: request['split'], {3}: labels['device']</extracomment>
<translation>正在用 {3} 在 {1} 个瓦片（{2}）上评估 {0}。</translation>
</message>
<message>
<source>The model {0} takes blocks of {1} px, but tiles are measured in blocks of {2} px; measure it on a raster, with RASTER and BUILDINGS.</source>
<extracomment>{0}: path, {1}: size, {2}: BLOCK</extracomment>
<translation>模型 {0} 接受 {1} px 的块，但瓦片以 {2} px 的块评估；请用 RASTER 和 BUILDINGS 在栅格上评估。</translation>
</message>
<message>
<source>training tile</source>
<translation>训练瓦片</translation>
</message>
<message>
<source>validation tile</source>
<translation>验证瓦片</translation>
</message>
<message>
<source>test tile</source>
<translation>测试瓦片</translation>
</message>
<message>
<source>{0}; {1}; building IoU {2} on {3}.</source>
<extracomment>{0}: found, {1}: errors, {2}: values['building_iou'], {3}: _where(values)</extracomment>
<translation>{0}；{1}；在 {3} 上的建筑物 IoU 为 {2}。</translation>
</message>
<message>
<source>Baseline building IoU</source>
<translation>建筑物 IoU 基线</translation>
</message>
<message>
<source>Of a model that calls every pixel building: any useful model has more.</source>
<translation>把每个像素都称为建筑物的模型的值：任何有用的模型都更高。</translation>
</message>
<message>
<source>Mean Dice</source>
<translation>平均 Dice</translation>
</message>
<message>
<source>Mean of the Dice coefficients of building and background.</source>
<translation>建筑物与背景 Dice 系数的均值。</translation>
</message>
<message>
<source>Object precision</source>
<translation>对象精确率</translation>
</message>
<message>
<source>Share of the footprints that match a building.</source>
<translation>与建筑物匹配的轮廓的占比。</translation>
</message>
<message>
<source>Object recall</source>
<translation>对象召回率</translation>
</message>
<message>
<source>Share of the buildings that are matched by a footprint.</source>
<translation>被轮廓匹配的建筑物的占比。</translation>
</message>
<message>
<source>Object F1</source>
<translation>对象 F1</translation>
</message>
<message>
<source>Harmonic mean of object precision and recall.</source>
<translation>对象精确率与召回率的调和平均。</translation>
</message>
<message>
<source>Evaluation of {0}</source>
<extracomment>{0}: values['model']</extracomment>
<translation>{0} 的评估</translation>
</message>
<message>
<source>No verdict on how well buildings are found: see the warning.</source>
<translation>无法判断建筑物找得如何：请看警告。</translation>
</message>
<message>
<source>Finds {0} of {1}</source>
<extracomment>{0}: objects['found'], {1}: _count(objects['truths'], 'building')</extracomment>
<translation>找到 {0} / {1}</translation>
</message>
<message>
<source>{0} that it draws {1} no building</source>
<extracomment>{0}: of, {1}: 'matches' if wrong == 1 else 'match'</extracomment>
<translation>绘制的 {0} {1} 建筑物</translation>
</message>
<message>
<source>Finds {0} % of the building area</source>
<extracomment>{0}: 100 * values['building_recall']</extracomment>
<translation>找到建筑物面积的 {0} %</translation>
</message>
<message>
<source>{0} % of the area that it calls building is none</source>
<extracomment>{0}: 100 * (1 - values['building_precision'])</extracomment>
<translation>称为建筑物的面积中有 {0} % 不是</translation>
</message>
<message>
<source>IoU of the building pixels that are at most {0} px{1} inside of a wall.</source>
<extracomment>{0}: pixels, {1}: metres</extracomment>
<translation>距墙体内侧至多 {0} px{1} 的建筑物像素的 IoU。</translation>
</message>
<message>
<source>from {0} {1}</source>
<extracomment>{0}: low, {1}: unit</extracomment>
<translation>{0} {1} 起</translation>
</message>
<message>
<source>{0} of {1}</source>
<extracomment>{0}: _where(values), {1}: values['dataset']</extracomment>
<translation>{0} / {1}</translation>
</message>
<message>
<source>{0} of the {1} footprints</source>
<extracomment>{0}: wrong, {1}: predicted</extracomment>
<translation>{1} 个轮廓中的 {0} 个</translation>
</message>
<message>
<source>{0} of {1} footprints</source>
<extracomment>{0}: wrong, {1}: predicted</extracomment>
<translation>{1} 个轮廓中的 {0} 个</translation>
</message>
<message>
<source>Worst tiles</source>
<translation>最差瓦片</translation>
</message>
<message>
<source>Best tiles</source>
<translation>最佳瓦片</translation>
</message>
<message>
<source>{0} to {1} {2}</source>
<extracomment>{0}: low, {1}: high, {2}: unit</extracomment>
<translation>{0} 至 {1} {2}</translation>
</message>
<message>
<source>under {0} {1}</source>
<extracomment>{0}: high, {1}: unit</extracomment>
<translation>小于 {0} {1}</translation>
</message>
<message>
<source>the model's own</source>
<translation>模型自身的</translation>
</message>
<message>
<source>best of these tiles</source>
<translation>这些瓦片的最佳值</translation>
</message>
<message>
<source>Boundary IoU, {0} px</source>
<extracomment>{0}: pixels</extracomment>
<translation>边界 IoU，{0} px</translation>
</message>
<message>
<source>, as at training</source>
<translation>，与训练时相同</translation>
</message>
<message>
<source>, not as at training</source>
<translation>，与训练时不同</translation>
</message>
<message>
<source>Fingerprint of {0}.txt</source>
<extracomment>{0}: split</extracomment>
<translation>{0}.txt 的指纹</translation>
</message>
<message>
<source>{0} (CRC-32){1}</source>
<extracomment>{0}: number, {1}: known</extracomment>
<translation>{0} (CRC-32){1}</translation>
</message>
<message>
<source>The tiles hold no {0} pixel, so that IoU, precision, recall and F1 of {1}, the mean IoU and kappa say nothing about the model and are left empty; choose tiles with {2} (SPLIT, DATASET).</source>
<extracomment>{0}: lacking, {1}: other, {2}: other</extracomment>
<translation>这些瓦片没有{0}像素，因此{1}的 IoU、精确率、召回率和 F1 以及平均 IoU 和 kappa 不能说明模型，已留空；请选择含{2}的瓦片 (SPLIT, DATASET)。</translation>
</message>
<message>
<source>The tiles hold no labelled pixel, so that there is nothing to measure a model by; choose other tiles (SPLIT, DATASET).</source>
<translation>这些瓦片没有已标注像素，无法评估模型；请选择其他瓦片 (SPLIT, DATASET)。</translation>
</message>
<message>
<source>the background</source>
<translation>背景</translation>
</message>
<message>
<source>An object is a connected part of the mask of one tile, so that buildings that touch are one. True objects that touch the edge of the tile or ignored pixels do not count; predicted ones that touch them, or that overlap such a true object most, are no false alarms.</source>
<translation>对象是单个瓦片掩膜中的连通部分，因此相接的建筑物算一个。接触瓦片边缘或忽略像素的真实对象不计；接触它们的，或与这样的真实对象重叠最多的预测对象不算误检。</translation>
</message>
<message>
<source>missed building</source>
<translation>漏检的建筑物</translation>
</message>
<message>
<source>building, found</source>
<translation>找到的建筑物</translation>
</message>
<message>
<source>not counted</source>
<translation>不计入</translation>
</message>
<message>
<source>The run {0} is still training: a later checkpoint may have better scores.</source>
<extracomment>{0}: run.path.name</extracomment>
<translation>运行 {0} 仍在训练：之后的检查点可能得分更高。</translation>
</message>
<message>
<source>not stated by the layers that the dataset was made of; ask those who made it</source>
<translation>制作数据集的图层没有声明；请询问制作者</translation>
</message>
<message>
<source>Checkpoint {0}, iteration {1}.</source>
<extracomment>{0}: values['checkpoint']['name'], {1}: values['checkpoint']['iteration']</extracomment>
<translation>检查点 {0}，迭代 {1}。</translation>
</message>
<message>
<source>stretched to 8 bits as in `export.json`</source>
<translation>按 `export.json` 拉伸到 8 位</translation>
</message>
<message>
<source>bands {0} as red, green and blue, {1}</source>
<extracomment>{0}: bands, {1}: stretched</extracomment>
<translation>波段 {0} 作为红、绿、蓝，{1}</translation>
</message>
<message>
<source>red, green and blue, {0}</source>
<extracomment>{0}: stretched</extracomment>
<translation>红、绿、蓝，{0}</translation>
</message>
<message>
<source>The run was still training.</source>
<translation>该运行当时仍在训练。</translation>
</message>
<message>
<source>No scores are known.{0}</source>
<extracomment>{0}: state</extracomment>
<translation>得分未知。{0}</translation>
</message>
<message>
<source>On the validation tiles. {0}{1}</source>
<extracomment>{0}: of_checkpoint, {1}: state</extracomment>
<translation>在验证瓦片上。{0}{1}</translation>
</message>
<message>
<source>| score | value |</source>
<translation>| 得分 | 值 |</translation>
</message>
<message>
<source>not known</source>
<translation>未知</translation>
</message>
<message>
<source>of unknown size</source>
<translation>大小未知</translation>
</message>
<message>
<source>{0} tiles to train on and {1} to validate</source>
<translation>{0} 个训练瓦片和 {1} 个验证瓦片</translation>
</message>
<message>
<source>Exporting {0} with {1}.</source>
<extracomment>{0}: source.title, {1}: devices.describe(device)</extracomment>
<translation>正在用 {1} 导出 {0}。</translation>
</message>
<message>
<source>ONNX model written by {0} (probabilities, opset {1}) in {2} s.</source>
<extracomment>{0}: by, {1}: opset, {2}: seconds</extracomment>
<translation>{0} 写入了 ONNX 模型（概率，opset {1}），用时 {2} 秒。</translation>
</message>
<message>
<source>{0} is exported already; choose a run folder or a .pdparams file.</source>
<extracomment>{0}: request['model']</extracomment>
<translation>{0} 已是导出的模型；请选择运行文件夹或 .pdparams 文件。</translation>
</message>
<message>
<source>Warning: {0} The checkpoint of this export: {1}.</source>
<extracomment>{0}: unfinished, {1}: source.title</extracomment>
<translation>警告：{0} 此导出的检查点：{1}。</translation>
</message>
<message>
<source>Static Paddle model written (class ids).</source>
<translation>已写入静态 Paddle 模型（类别编号）。</translation>
</message>
<message>
<source>Paddle {0} writes no .pdmodel (for buildseg 0.1): the export is ONNX alone.</source>
<extracomment>{0}: paddle.__version__</extracomment>
<translation>Paddle {0} 不写 .pdmodel（用于 buildseg 0.1）：只导出 ONNX。</translation>
</message>
<message>
<source>The exported models predict other values than the trained one: {0}.</source>
<extracomment>{0}: figures['failure']</extracomment>
<translation>导出的模型与训练的模型预测值不同：{0}。</translation>
</message>
<message>
<source>INPUT_SIZE={0}, the tile size,</source>
<extracomment>{0}: size</extracomment>
<translation>INPUT_SIZE={0}，即瓦片大小，</translation>
</message>
<message>
<source>Warning: the model was trained on tiles of {0} px that were scaled to {1} px, and buildseg feeds pixels as they are, so that buildings appear to it at another scale; train with {2} if buildseg is to use it.</source>
<extracomment>{0}: size, {1}: config.input_size, {2}: remedy</extracomment>
<translation>警告：模型以 {0} px 缩放到 {1} px 的瓦片训练，而 buildseg 按原样输入像素，因此建筑物对它显示为另一比例；若要供 buildseg 使用，请以{2}训练。</translation>
</message>
<message>
<source>The training environment has no converter to ONNX for this Python and Paddle (paddle2onnx, p2o): run the algorithm "Set up training environment".</source>
<translation>训练环境没有适用于此 Python 和 Paddle 的 ONNX 转换器 (paddle2onnx, p2o)：请运行算法“设置训练环境”。</translation>
</message>
<message>
<source>its result is not valid</source>
<translation>其结果无效</translation>
</message>
<message>
<source>it ended with {0}</source>
<extracomment>{0}: done.returncode</extracomment>
<translation>它以 {0} 结束</translation>
</message>
<message>
<source>The ONNX converter ({0}) cannot convert this network ({1}, {2}); train another model if buildseg is to load it.</source>
<extracomment>{0}: by, {1}: type(network).__name__, {2}: reason</extracomment>
<translation>ONNX 转换器（{0}）无法转换此网络（{1}，{2}）；若要供 buildseg 加载，请训练其他模型。</translation>
</message>
<message>
<source>The ONNX converter left out the last operation of this network; train another model.</source>
<translation>ONNX 转换器遗漏了此网络的最后一个操作；请训练其他模型。</translation>
</message>
<message>
<source>differ by up to {0}, {1} times what is allowed</source>
<extracomment>{0}: self.worst, {1}: self.excess</extracomment>
<translation>相差最多 {0}，为允许值的 {1} 倍</translation>
</message>
<message>
<source>the logarithms of ONNX's probabilities {0}</source>
<extracomment>{0}: found</extracomment>
<translation>ONNX 概率的对数{0}</translation>
</message>
<message>
<source>Parity on {0} tiles of {1} px: largest score {2}, largest difference of ONNX's log probabilities {3} ({4} of what is allowed).</source>
<extracomment>{0}: self.tiles, {1}: BLOCK, {2}: self.largest, {3}: self.worst, {4}: self.excess</extracomment>
<translation>{0} 个 {1} px 瓦片上的一致性：最大得分 {2}，ONNX 对数概率的最大差异 {3}（允许值的 {4}）。</translation>
</message>
<message>
<source>Pixels whose class differs: static {0}, ONNX {1} of {2} ({3} pixels are ties).</source>
<extracomment>{0}: self.differing['static'], {1}: self.differing['onnx'], {2}: self.pixels, {3}: self.ties</extracomment>
<translation>类别不同的像素：静态 {0}，ONNX {1}，共 {2}（{3} 个像素平局）。</translation>
</message>
<message>
<source>the class of {0} of {1} pixels differs in the {2} model</source>
<extracomment>{0}: count, {1}: self.pixels, {2}: name</extracomment>
<translation>{2} 模型中 {1} 个像素有 {0} 个的类别不同</translation>
</message>
<message>
<source>The {0} command failed: {1}.</source>
<extracomment>{0}: command, {1}: error_messages.reason(error)</extracomment>
<translation>{0} 命令失败：{1}。</translation>
</message>
<message>
<source>try again</source>
<translation>请重试</translation>
</message>
<message>
<source>{0} cannot be used ({1}); mend that and try again.</source>
<extracomment>{0}: error.filename, {1}: error.strerror</extracomment>
<translation>无法使用 {0}（{1}）；请修正后重试。</translation>
</message>
<message>
<source>The disk of the temporary files in {0} is full; free some space there.</source>
<extracomment>{0}: tempfile.gettempdir()</extracomment>
<translation>{0} 中临时文件的磁盘已满；请在该处释放空间。</translation>
</message>
<message>
<source>{0} does not return a list of score maps; choose another model.</source>
<extracomment>{0}: _name(network)</extracomment>
<translation>{0} 没有返回得分图列表；请选择其他模型。</translation>
</message>
<message>
<source>{0} gives other scores each time it sees the same image, so that no export can be checked against it; choose another model.</source>
<extracomment>{0}: _name(network)</extracomment>
<translation>{0} 每次看到同一图像都给出不同得分，因此无法用它检查导出；请选择其他模型。</translation>
</message>
<message>
<source>{0} cannot be used on images of 3 bands and {1} px ({2}); correct the model configuration or take another input size.</source>
<extracomment>{0}: _name(network), {1}: size, {2}: error_messages.reason(error)</extracomment>
<translation>{0} 无法用于 3 波段 {1} px 的图像（{2}）；请更正模型配置或采用其他输入大小。</translation>
</message>
<message>
<source>Output {0} of {1} is {2} where scores {3} are needed; switch that output off in the model configuration or choose another model.</source>
<extracomment>{0}: number, {1}: _name(network), {2}: shape, {3}: wanted</extracomment>
<translation>{1} 的输出 {0} 为 {2}，而需要得分 {3}；请在模型配置中关闭该输出或选择其他模型。</translation>
</message>
<message>
<source>The checkpoint {0} is damaged; resuming from the one before, {1}</source>
<extracomment>{0}: names, {1}: source</extracomment>
<translation>检查点 {0} 已损坏；从之前的 {1} 恢复</translation>
</message>
<message>
<source>, which holds averaged weights: the result will differ from that of an undamaged run</source>
<translation>，它含有平均权重：结果将与未损坏的运行不同</translation>
</message>
<message>
<source>No checkpoint of {0} can be used: {1} are damaged; start a new run.</source>
<extracomment>{0}: run.path, {1}: ', '.join((path.name for path in damaged))</extracomment>
<translation>{0} 没有可用的检查点：{1} 已损坏；请开始新运行。</translation>
</message>
<message>
<source>The checkpoint {0} is damaged (no iteration in {1}); start a new run.</source>
<extracomment>{0}: source, {1}: STATE</extracomment>
<translation>检查点 {0} 已损坏（{1} 中没有迭代）；请开始新运行。</translation>
</message>
<message>
<source>The best checkpoint {0} is damaged</source>
<extracomment>{0}: best</extracomment>
<translation>最佳检查点 {0} 已损坏</translation>
</message>
<message>
<source>The checkpoint file {0} is damaged (another size or checksum); use another checkpoint of its run, or train again.</source>
<extracomment>{0}: source / name</extracomment>
<translation>检查点文件 {0} 已损坏（大小或校验和不同）；请使用其运行的其他检查点，或重新训练。</translation>
</message>
<message>
<source>The checkpoint file {0} cannot be read ({1}).</source>
<extracomment>{0}: path, {1}: error.strerror</extracomment>
<translation>无法读取检查点文件 {0}（{1}）。</translation>
</message>
<message>
<source>The model configuration {0} has no section 'model' with a 'type'; add it.</source>
<extracomment>{0}: source</extracomment>
<translation>模型配置 {0} 没有带 'type' 的 'model' 节；请添加。</translation>
</message>
<message>
<source>Of {0} only the section model is used; not used: {1}.</source>
<extracomment>{0}: source, {1}: ', '.join(sorted(map(str, values)))</extracomment>
<translation>{0} 中只使用 model 节；未使用：{1}。</translation>
</message>
<message>
<source>Weights named in {0} are not loaded ({1}); choose initial weights instead.</source>
<extracomment>{0}: source, {1}: ', '.join(ignored)</extracomment>
<translation>{0} 中指定的权重不会加载（{1}）；请改为选择初始权重。</translation>
</message>
<message>
<source>PaddleSeg has no model called '{0}'{1}.</source>
<extracomment>{0}: kind, {1}: _near(kind, _MODELS)</extracomment>
<translation>PaddleSeg 没有名为“{0}”的模型{1}。</translation>
</message>
<message>
<source>The model configuration {0} inherits from itself; correct its _base_.</source>
<extracomment>{0}: path</extracomment>
<translation>模型配置 {0} 继承自身；请更正其 _base_。</translation>
</message>
<message>
<source>The model configuration {0} holds no sections; give a YAML file like PaddleSeg's own.</source>
<extracomment>{0}: path</extracomment>
<translation>模型配置 {0} 不含任何节；请给出与 PaddleSeg 自带文件类似的 YAML 文件。</translation>
</message>
<message>
<source>The _base_ of the model configuration {0} is not a file name; correct it.</source>
<extracomment>{0}: path</extracomment>
<translation>模型配置 {0} 的 _base_ 不是文件名；请更正。</translation>
</message>
<message>
<source>PaddleSeg has no component called '{0}'{1}.</source>
<extracomment>{0}: kind, {1}: _near(kind, known)</extracomment>
<translation>PaddleSeg 没有名为“{0}”的组件{1}。</translation>
</message>
<message>
<source>The value '{0}' of '{1}' in the model configuration is not a plain name; correct it.</source>
<extracomment>{0}: value, {1}: key</extracomment>
<translation>模型配置中“{1}”的值“{0}”不是普通名称；请更正。</translation>
</message>
<message>
<source>; near it there are</source>
<translation>；相近的有</translation>
</message>
<message>
<source>The model configuration {0} has a section that holds itself; write it out.</source>
<extracomment>{0}: source</extracomment>
<translation>模型配置 {0} 有包含自身的节；请展开写出。</translation>
</message>
<message>
<source>, which {0} inherits from,</source>
<extracomment>{0}: parents[-1]</extracomment>
<translation>，由 {0} 继承，</translation>
</message>
<message>
<source>put it there, or write the whole model section into one file</source>
<translation>请放到该处，或将整个 model 节写在一个文件中</translation>
</message>
<message>
<source>The model configuration {0}{1} does not exist; {2}.</source>
<extracomment>{0}: path, {1}: asked, {2}: remedy</extracomment>
<translation>模型配置 {0}{1} 不存在；{2}。</translation>
</message>
<message>
<source>The model configuration {0} cannot be read ({1}); correct the file.</source>
<extracomment>{0}: path, {1}: reason</extracomment>
<translation>无法读取模型配置 {0}（{1}）；请更正文件。</translation>
</message>
<message>
<source>{0} of the model configuration has no argument '{1}'{2}.</source>
<extracomment>{0}: kind, {1}: key, {2}: _near(key, accepted)</extracomment>
<translation>模型配置的 {0} 没有参数“{1}”{2}。</translation>
</message>
<message>
<source>PaddleSeg cannot build {0} from the model configuration ({1}); correct its section.</source>
<extracomment>{0}: kind, {1}: error_messages.reason(error)</extracomment>
<translation>PaddleSeg 无法由模型配置构建 {0}（{1}）；请更正其节。</translation>
</message>
<message>
<source>The weights file {0} does not hold named weights; choose a .pdparams file.</source>
<extracomment>{0}: path</extracomment>
<translation>权重文件 {0} 不含命名的权重；请选择 .pdparams 文件。</translation>
</message>
<message>
<source>The weights file {0} does not belong to this model: {1} of its {2} weights are missing or of another shape (the first is {3}); choose the model the weights were trained with.</source>
<extracomment>{0}: path, {1}: len(missing), {2}: len(wanted), {3}: missing[0]</extracomment>
<translation>权重文件 {0} 不属于此模型：其 {2} 个权重中有 {1} 个缺失或形状不同（第一个是 {3}）；请选择训练这些权重的模型。</translation>
</message>
<message>
<source>{0} of {1} weights were not in {2} and start random: {3}.</source>
<extracomment>{0}: len(missing), {1}: len(wanted), {2}: path, {3}: shown</extracomment>
<translation>{1} 个权重中有 {0} 个不在 {2} 中，随机初始化：{3}。</translation>
</message>
<message>
<source>The weights file {0} cannot be read ({1}); choose another one.</source>
<extracomment>{0}: path, {1}: error.strerror</extracomment>
<translation>无法读取权重文件 {0}（{1}）；请另选。</translation>
</message>
<message>
<source>The weights file {0} was refused: it holds more than arrays or is damaged ({1}); take the weights from a source you trust.</source>
<extracomment>{0}: path, {1}: error</extracomment>
<translation>拒绝权重文件 {0}：它含有数组以外的内容或已损坏（{1}）；请使用可信来源的权重。</translation>
</message>
<message>
<source>The weights file {0} is damaged ({1}); choose another one.</source>
<extracomment>{0}: path, {1}: type(error).__name__</extracomment>
<translation>权重文件 {0} 已损坏（{1}）；请另选。</translation>
</message>
<message>
<source>it asks for {0}.{1}</source>
<extracomment>{0}: module, {1}: name</extracomment>
<translation>它要求 {0}.{1}</translation>
</message>
<message>
<source>Another training is downloading the same backbone; waiting for it.</source>
<translation>另一训练正在下载同一主干网络；正在等待。</translation>
</message>
<message>
<source>it holds {0} {1} files instead of one</source>
<extracomment>{0}: len(found), {1}: WEIGHTS</extracomment>
<translation>它含有 {0} 个 {1} 文件而不是一个</translation>
</message>
<message>
<source>The ImageNet backbone cannot be fetched from {0} ({1}); put that file into {2} as {3} by hand, or choose WEIGHTS=none.</source>
<extracomment>{0}: url, {1}: reason, {2}: cache, {3}: name</extracomment>
<translation>无法从 {0} 获取 ImageNet 主干网络（{1}）；请手动将该文件以 {3} 放入 {2}，或选择 WEIGHTS=none。</translation>
</message>
<message>
<source>Downloading {0} into {1}.</source>
<extracomment>{0}: url, {1}: cache</extracomment>
<translation>正在将 {0} 下载到 {1}。</translation>
</message>
<message>
<source>the download was interrupted; start the training again to continue it</source>
<translation>下载已中断；请重新启动训练以继续</translation>
</message>
<message>
<source>run {0}, best checkpoint (iteration {1})</source>
<extracomment>{0}: run.path.name, {1}: state['iteration']</extracomment>
<translation>运行 {0}，最佳检查点（迭代 {1}）</translation>
</message>
<message>
<source>The dataset was split again after the model was trained ({0} changed): it may have learnt from tiles of {1}.txt, and its scores look too good then.</source>
<extracomment>{0}: ' and '.join(others), {1}: split</extracomment>
<translation>数据集在模型训练后重新划分（{0} 已变）：它可能学过 {1}.txt 的瓦片，因此得分偏高。</translation>
</message>
<message>
<source>exported model {0}</source>
<extracomment>{0}: found.path</extracomment>
<translation>导出的模型 {0}</translation>
</message>
<message>
<source>weights {0} for {1}</source>
<extracomment>{0}: path, {1}: architecture</extracomment>
<translation>{1} 的权重 {0}</translation>
</message>
<message>
<source>These are the tiles that the model was trained on: its scores on others are lower.</source>
<translation>这些是训练模型所用的瓦片：在其他瓦片上得分更低。</translation>
</message>
<message>
<source>, or give {0} as the model</source>
<extracomment>{0}: last / checkpoints.PARAMETERS</extracomment>
<translation>，或给出 {0} 作为模型</translation>
</message>
<message>
<source>The run {0} has no best checkpoint; train it until its next validation{1}.</source>
<extracomment>{0}: run.path, {1}: other</extracomment>
<translation>运行 {0} 没有最佳检查点；请训练到下一次验证{1}。</translation>
</message>
<message>
<source>{0} holds weights only; give the architecture ({1}).</source>
<extracomment>{0}: path, {1}: ', '.join(model_zoo.MODELS)</extracomment>
<translation>{0} 只含权重；请给出网络结构（{1}）。</translation>
</message>
<message>
<source>There is no architecture called '{0}'; choose one of {1}.</source>
<extracomment>{0}: architecture, {1}: ', '.join(model_zoo.MODELS)</extracomment>
<translation>没有名为“{0}”的网络结构；请从 {1} 中选择。</translation>
</message>
<message>
<source>{0} is not in the folder of its run; give the folder of the dataset {1}, or of another one, as DATASET.</source>
<extracomment>{0}: self.path, {1}: self.dataset_name</extracomment>
<translation>{0} 不在其运行的文件夹中；请以 DATASET 给出数据集 {1} 或其他数据集的文件夹。</translation>
</message>
<message>
<source>{0} does not say which dataset it belongs to; give a dataset folder (DATASET).</source>
<extracomment>{0}: self.path</extracomment>
<translation>{0} 没有说明它属于哪个数据集；请给出数据集文件夹 (DATASET)。</translation>
</message>
<message>
<source>The dataset {0} of {1} is gone; give the folder to which it was moved as DATASET.</source>
<extracomment>{0}: dataset, {1}: self.path</extracomment>
<translation>{1} 的数据集 {0} 不存在；请以 DATASET 给出它移到的文件夹。</translation>
</message>
<message>
<source>The {0} was replaced by a later one just now; start again.</source>
<extracomment>{0}: self.title</extracomment>
<translation>{0} 刚刚被更新的替换；请重新开始。</translation>
</message>
<message>
<source>{0} belongs to a run of {1}, and ARCHITECTURE is {2}; leave it empty.</source>
<extracomment>{0}: path, {1}: config.model, {2}: architecture</extracomment>
<translation>{0} 属于 {1} 的运行，而 ARCHITECTURE 为 {2}；请留空。</translation>
</message>
<message>
<source>it depends on a condition that it computes</source>
<translation>它依赖于自身计算的条件</translation>
</message>
<message>
<source>choose a GPU that can, or start a new run with the precision fp32 (it can begin with the weights of another one: WEIGHTS=run).</source>
<translation>请选择支持的 GPU，或以精度 fp32 开始新运行（可从另一运行的权重开始：WEIGHTS=run）。</translation>
</message>
<message>
<source>Paddle cannot train in {0} on a CPU; {1}</source>
<extracomment>{0}: name, {1}: REMEDY</extracomment>
<translation>Paddle 无法在 CPU 上以 {0} 训练；{1}</translation>
</message>
<message>
<source>{0} cannot train in {1}, which takes a compute capability of {2}.{3}; {4}</source>
<extracomment>{0}: devices.describe(device), {1}: name, {2}: least[0], {3}: least[1], {4}: REMEDY</extracomment>
<translation>{0} 无法以 {1} 训练，它需要计算能力 {2}.{3}；{4}</translation>
</message>
<message>
<source>{0} has no backbone that could be frozen; give FREEZE_ITERATIONS=0.</source>
<extracomment>{0}: model_info(model).title</extracomment>
<translation>{0} 没有可冻结的主干网络；请给出 FREEZE_ITERATIONS=0。</translation>
</message>
<message>
<source>a sample of larger ones takes longer</source>
<translation>更大批的单个样本更慢</translation>
</message>
<message>
<source>{0} samples take about {1} of the free memory of {2} GB</source>
<extracomment>{0}: size, {1}: SHARE_ON_CPU, {2}: free / 1000000000.0</extracomment>
<translation>{0} 个样本约占 {2} GB 空闲内存的 {1}</translation>
</message>
<message>
<source>not even one sample fits</source>
<translation>连一个样本都放不下</translation>
</message>
<message>
<source>a batch of {0} fitted into the memory of the device once</source>
<extracomment>{0}: size</extracomment>
<translation>{0} 的批曾能放入设备内存</translation>
</message>
<message>
<source>there are no more tiles</source>
<translation>没有更多瓦片</translation>
</message>
<message>
<source>more does not pay on a GPU</source>
<translation>在 GPU 上更大并无收益</translation>
</message>
<message>
<source>{0} samples did not fit into the memory</source>
<extracomment>{0}: count</extracomment>
<translation>{0} 个样本放不进内存</translation>
</message>
<message>
<source>one sample takes nearly all of the memory</source>
<translation>一个样本几乎占满内存</translation>
</message>
<message>
<source>more does not pay on a CPU</source>
<translation>在 CPU 上更大并无收益</translation>
</message>
<message>
<source>more may not fit into the free memory of {0} GB</source>
<extracomment>{0}: free / 1000000000.0</extracomment>
<translation>更大可能放不进 {0} GB 的空闲内存</translation>
</message>
<message>
<source>not even one sample fits beside what the trials before it have left</source>
<translation>除先前尝试遗留的之外，连一个样本都放不下</translation>
</message>
<message>
<source>The network returned {0} outputs where {1} were expected.</source>
<extracomment>{0}: len(scores), {1}: len(self._output_weights)</extracomment>
<translation>网络返回 {0} 个输出，而预期为 {1} 个。</translation>
</message>
<message>
<source>The optimizer's state of the checkpoint belongs to another model; start a new run.</source>
<translation>检查点的优化器状态属于其他模型；请开始新运行。</translation>
</message>
<message>
<source>image decoding</source>
<translation>图像解码</translation>
</message>
<message>
<source>image and mask decoding</source>
<translation>图像和掩膜解码</translation>
</message>
<message>
<source>deployment descriptions</source>
<translation>部署描述</translation>
</message>
<message>
<source>the networks</source>
<translation>网络</translation>
</message>
<message>
<source>the VisualDL log</source>
<translation>VisualDL 日志</translation>
</message>
<message>
<source>ONNX models</source>
<translation>ONNX 模型</translation>
</message>
<message>
<source>the report of an evaluation</source>
<translation>评估报告</translation>
</message>
<message>
<source>ONNX export</source>
<translation>ONNX 导出</translation>
</message>
<message>
<source>the probabilities are {0} to {1}, not 0.333</source>
<extracomment>{0}: found.min(), {1}: found.max()</extracomment>
<translation>概率为 {0} 到 {1}，而不是 0.333</translation>
</message>
<message>
<source>{0}: choose another MODEL or PRECISION.</source>
<extracomment>{0}: sentence.rstrip('.')</extracomment>
<translation>{0}：请选择其他 MODEL 或 PRECISION。</translation>
</message>
<message>
<source>The package {0} ({1}) cannot be imported: {2}.</source>
<extracomment>{0}: name, {1}: use, {2}: _last_line(error)</extracomment>
<translation>无法导入软件包 {0}（{1}）：{2}。</translation>
</message>
<message>
<source>A model cannot be applied: {0}.</source>
<extracomment>{0}: _last_line(error)</extracomment>
<translation>无法应用模型：{0}。</translation>
</message>
<message>
<source>Paddle failed: {0}.</source>
<extracomment>{0}: error_messages.reason(error)</extracomment>
<translation>Paddle 失败：{0}。</translation>
</message>
<message>
<source>This training environment is made for an NVIDIA GPU, but Paddle sees none ({0}): the CPU is used, which is many times slower. Stop, and resume when the GPU is back; a restart of the computer helps after an update of the driver.</source>
<extracomment>{0}: cause</extracomment>
<translation>此训练环境为 NVIDIA GPU 制作，但 Paddle 看不到 GPU（{0}）：改用 CPU，会慢很多倍。请停止，待 GPU 恢复后再继续；更新驱动后重启计算机会有帮助。</translation>
</message>
<message>
<source>the driver names {0}</source>
<extracomment>{0}: cards[0]</extracomment>
<translation>驱动列出 {0}</translation>
</message>
<message>
<source>The device {0} is asked for, but this Paddle ({1}) sees {2} GPUs; use the device cpu, or set the environment up for your CUDA version.</source>
<extracomment>{0}: wanted, {1}: paddle.__version__, {2}: count</extracomment>
<translation>请求了设备 {0}，但此 Paddle ({1}) 看到 {2} 块 GPU；请使用设备 cpu，或按您的 CUDA 版本设置环境。</translation>
</message>
<message>
<source>This build of Paddle has no code for {0}, whose compute capability is {1} (there is code for {2}): run the algorithm "Set up training environment" with DEVICE=auto, or use the device cpu.</source>
<extracomment>{0}: describe(wanted), {1}: own, {2}: there</extracomment>
<translation>此 Paddle 版本没有用于 {0} 的代码，其计算能力为 {1}（有 {2} 的代码）：请以 DEVICE=auto 运行算法“设置训练环境”，或使用设备 cpu。</translation>
</message>
<message>
<source>Out of memory</source>
<translation>Out of memory</translation>
</message>
<message>
<source>out of memory</source>
<translation>out of memory</translation>
</message>
<message>
<source>Cannot allocate memory</source>
<translation>Cannot allocate memory</translation>
</message>
<message>
<source>The training stopped by an unexpected {0}: {1}; see train.log.</source>
<extracomment>{0}: type(error).__name__, {1}: reason(error)</extracomment>
<translation>训练因意外的 {0} 停止：{1}；请看 train.log。</translation>
</message>
<message>
<source>{0} cannot be used ({1}); mend that and resume the run.</source>
<extracomment>{0}: error.filename or run.path, {1}: error.strerror or error</extracomment>
<translation>无法使用 {0}（{1}）；请修正并恢复运行。</translation>
</message>
<message>
<source>resume the run</source>
<translation>恢复运行</translation>
</message>
<message>
<source>The disk of {0} is full; free some space and resume the run.</source>
<extracomment>{0}: run.path</extracomment>
<translation>{0} 的磁盘已满；请释放空间并恢复运行。</translation>
</message>
<message>
<source>{0} cannot be written ({1}); make it writable and resume the run.</source>
<extracomment>{0}: os.fspath(place), {1}: error.strerror</extracomment>
<translation>无法写入 {0}（{1}）；请使其可写并恢复运行。</translation>
</message>
<message>
<source>The file {0} of the dataset cannot be read any more; put it back and resume the run.</source>
<extracomment>{0}: error.filename</extracomment>
<translation>数据集的文件 {0} 无法再读取；请放回并恢复运行。</translation>
</message>
<message>
<source>run the algorithm "Set up training environment" again</source>
<translation>请重新运行算法“设置训练环境”</translation>
</message>
<message>
<source>: Windows resets a GPU that does not answer for 2 s, also because of other programs</source>
<translation>：Windows 会重置 2 秒没有响应的 GPU，也可能因其他程序所致</translation>
</message>
<message>
<source>This build of Paddle has no code for the GPU ({0}); {1} with DEVICE=auto, or {2} with the device cpu.</source>
<extracomment>{0}: _SET_UP</extracomment>
<translation>此 Paddle 版本没有用于该 GPU 的代码（{0}）；{1}，设 DEVICE=auto，或{2}，使用设备 cpu。</translation>
</message>
<message>
<source>NVIDIA's driver is too old for this build of Paddle ({0}); update the driver, or {1}.</source>
<extracomment>{0}: _SET_UP</extracomment>
<translation>NVIDIA 驱动对此 Paddle 版本太旧（{0}）；请更新驱动，或{1}。</translation>
</message>
<message>
<source>A library that Paddle needs cannot be loaded ({0}); take folders with another CUDA or cuDNN out of PATH, and install Microsoft's Visual C++ runtime if it is missing.</source>
<translation>无法加载 Paddle 所需的库（{0}）；请将含其他 CUDA 或 cuDNN 的文件夹移出 PATH，缺少时安装 Microsoft 的 Visual C++ 运行库。</translation>
</message>
<message>
<source>The exchange between the GPUs failed ({0}); {1}, with one process if it fails once more.</source>
<translation>GPU 之间的数据交换失败（{0}）；{1}，若再次失败请用一个进程。</translation>
</message>
<message>
<source>The GPU or its driver failed ({0}{1}); {2}, and if it fails once more, update NVIDIA's driver, or {2} with the device cpu.</source>
<translation>GPU 或其驱动失败（{0}{1}）；{2}，若再次失败，请更新 NVIDIA 驱动，或{2}，使用设备 cpu。</translation>
</message>
<message>
<source>Paddle is compiled for cuDNN {0}, but {1} is installed: if a training ends with an error of CUDNN, install nvidia-cudnn {2}.{3} into the environment with pip.</source>
<extracomment>{0}: facts['cudnn'], {1}: facts['cudnn_package'], {2}: wanted[0], {3}: wanted[1]</extracomment>
<translation>Paddle 为 cuDNN {0} 编译，但安装的是 {1}：若训练以 CUDNN 错误结束，请用 pip 在环境中安装 nvidia-cudnn {2}.{3}。</translation>
</message>
<message>
<source>no limit</source>
<translation>无限制</translation>
</message>
<message>
<source>CPU ({0}), {1} threads</source>
<extracomment>{0}: _name(), {1}: threads()</extracomment>
<translation>CPU ({0})，{1} 线程</translation>
</message>
<message>
<source>model name</source>
<translation>模型名称</translation>
</message>
<message>
<source>it has to take 1 x 3 x H x W float values, H = W, and to give 1 x C x H x W values of two or more classes</source>
<translation>它须接受 1 x 3 x H x W 浮点值，H = W，并给出两个或更多类别的 1 x C x H x W 值</translation>
</message>
<message>
<source>the GPU</source>
<translation>GPU</translation>
</message>
<message>
<source>the CPU ({0} threads)</source>
<extracomment>{0}: cores</extracomment>
<translation>CPU（{0} 线程）</translation>
</message>
<message>
<source>The model {0} takes {1}; {2}.</source>
<extracomment>{0}: self._path, {1}: found, {2}: WANTED</extracomment>
<translation>模型 {0} 接受 {1}；{2}。</translation>
</message>
<message>
<source>The model {0} gives {1} values; {2}.</source>
<extracomment>{0}: self._path, {1}: ' x '.join(map(str, shape)), {2}: WANTED</extracomment>
<translation>模型 {0} 给出 {1} 值；{2}。</translation>
</message>
<message>
<source>The model {0} cannot be loaded ({1}); the file seems damaged: export the model again.</source>
<extracomment>{0}: path, {1}: _reason(error)</extracomment>
<translation>无法加载模型 {0}（{1}）；文件似乎已损坏：请重新导出模型。</translation>
</message>
<message>
<source>The model {0} cannot be run ({1}); {2}.</source>
<extracomment>{0}: self._path, {1}: _reason(error), {2}: WANTED</extracomment>
<translation>无法运行模型 {0}（{1}）；{2}。</translation>
</message>
<message>
<source>The memory ran out with a batch size of {0}; looking for one that fits.</source>
<extracomment>{0}: config.batch_size</extracomment>
<translation>批大小为 {0} 时内存不足；正在寻找合适的批大小。</translation>
</message>
<message>
<source>Trying a batch size of {0}.</source>
<extracomment>{0}: count</extracomment>
<translation>正在尝试批大小 {0}。</translation>
</message>
<message>
<source>start a new run with a lower learning rate or without damaged tiles; what was saved before is kept, and WEIGHTS=run starts from its best checkpoint if it was validated before</source>
<translation>请以更低的学习率或不含损坏的瓦片开始新运行；之前保存的内容会保留，若之前已验证，WEIGHTS=run 从其最佳检查点开始</translation>
</message>
<message>
<source>a better {0} than that of iteration {1}</source>
<extracomment>{0}: TITLES[self._metric], {1}: self._before.get('iteration')</extracomment>
<translation>比第 {1} 次迭代更好的{0}</translation>
</message>
<message>
<source>stopped early at iteration {0}: {1} validations without {2}</source>
<extracomment>{0}: iteration, {1}: self._waited, {2}: better</extracomment>
<translation>在第 {0} 次迭代早停：{1} 次验证没有{2}</translation>
</message>
<message>
<source>the time limit of {0} minutes was reached at iteration {1}</source>
<extracomment>{0}: self._minutes, {1}: iteration</extracomment>
<translation>在第 {1} 次迭代达到 {0} 分钟的时间限制</translation>
</message>
<message>
<source>the time limit of {0} minutes allowed {1} of {2} iterations</source>
<extracomment>{0}: self._minutes, {1}: iterations, {2}: asked</extracomment>
<translation>{0} 分钟的时间限制允许 {2} 次迭代中的 {1} 次</translation>
</message>
<message>
<source>The weights {0} became NaN or infinite at iteration {1}: {2}.</source>
<extracomment>{0}: name, {1}: iteration, {2}: REMEDY</extracomment>
<translation>权重 {0} 在第 {1} 次迭代变为 NaN 或无穷：{2}。</translation>
</message>
<message>
<source>The loss became NaN or infinite at iteration {0}: {1}.</source>
<extracomment>{0}: iteration, {1}: REMEDY</extracomment>
<translation>损失在第 {0} 次迭代变为 NaN 或无穷：{1}。</translation>
</message>
<message>
<source>About {0} for {1} iterations at {2} s each, validation not counted</source>
<extracomment>{0}: duration(seconds * count), {1}: count, {2}: seconds</extracomment>
<translation>{1} 次迭代约 {0}，每次 {2} 秒，不含验证</translation>
</message>
<message>
<source>; the time limit ends them in {0}</source>
<extracomment>{0}: duration(left)</extracomment>
<translation>；时间限制在 {0} 后结束</translation>
</message>
<message>
<source>{0} s/iteration, {1} s left</source>
<translation>{0} 秒/迭代，剩余 {1} 秒</translation>
</message>
<message>
<source>{0} {1} % done, about {2} left.</source>
<extracomment>{0}: self._name, {1}: 100 * done // self._total, {2}: duration(left)</extracomment>
<translation>{0} 完成 {1} %，约剩 {2}。</translation>
</message>
<message>
<source>{0}; to end earlier, stop it and give TIME_LIMIT or fewer ITERATIONS.</source>
<extracomment>{0}: sentence</extracomment>
<translation>{0}；要提前结束，请停止它，并给出 TIME_LIMIT 或更少的 ITERATIONS。</translation>
</message>
<message>
<source>Starting from the {0} {1}.</source>
<extracomment>{0}: words, {1}: path</extracomment>
<translation>从{0} {1} 开始。</translation>
</message>
<message>
<source>About the initial weights: {0}{1}</source>
<extracomment>{0}: doubt[0].lower(), {1}: doubt[1:]</extracomment>
<translation>关于初始权重：{0}{1}</translation>
</message>
<message>
<source>ImageNet backbone</source>
<translation>ImageNet 主干网络</translation>
</message>
<message>
<source>Stopped on request before the first iteration.</source>
<translation>在第一次迭代之前按请求停止。</translation>
</message>
<message>
<source>The list train.txt of {0} has {1} tiles now and had {2} when the run was made; start a new run.</source>
<extracomment>{0}: config.dataset, {1}: len(train), {2}: config.train_count</extracomment>
<translation>{0} 的列表 train.txt 现有 {1} 个瓦片，而制作运行时为 {2} 个；请开始新运行。</translation>
</message>
<message>
<source>The run needs about {0} MB more in {1}, and {2} MB are free; make room, or start it in another folder of runs.</source>
<extracomment>{0}: needed / 1000000.0, {1}: run.path, {2}: free / 1000000.0</extracomment>
<translation>该运行在 {1} 中还约需 {0} MB，可用 {2} MB；请腾出空间，或在其他存放运行的文件夹中启动。</translation>
</message>
<message>
<source>{0} more of {1} opened tiles are like that.</source>
<extracomment>{0}: len(wrong) - SHOWN, {1}: TILES_OPENED</extracomment>
<translation>打开的 {1} 个瓦片中另有 {0} 个也是如此。</translation>
</message>
<message>
<source>Tiles of {0} px are smaller than the input size of {1} px and are filled up with grey; a smaller input size trains faster and as well.</source>
<extracomment>{0}: smallest, {1}: config.input_size</extracomment>
<translation>{0} px 的瓦片小于 {1} px 的输入大小，以灰色填充；更小的输入大小训练更快且效果相同。</translation>
</message>
<message>
<source>give the size of the tiles as INPUT_SIZE, or</source>
<translation>请将瓦片大小作为 INPUT_SIZE，或</translation>
</message>
<message>
<source>Tiles of {0} px are scaled to the input size of {1} px: buildseg, which feeds blocks as they are, shows the model buildings of another size; {2}choose a preset that crops.</source>
<extracomment>{0}: scaled[0], {1}: config.input_size, {2}: unscaled</extracomment>
<translation>{0} px 的瓦片缩放到 {1} px 的输入大小：buildseg 按原样输入块，使模型看到另一大小的建筑物；{2}请选择进行裁剪的预设。</translation>
</message>
<message>
<source>The folder {0} cannot be written; make it writable.</source>
<extracomment>{0}: directory</extracomment>
<translation>无法写入文件夹 {0}；请使其可写。</translation>
</message>
<message>
<source>At {0} s each the time limit allows {1} of {2} iterations, within which the learning rate comes down.</source>
<extracomment>{0}: pace, {1}: iterations, {2}: self._run.asked_config().iterations</extracomment>
<translation>每次 {0} 秒，时间限制允许 {2} 次迭代中的 {1} 次，学习率在其内下降。</translation>
</message>
<message>
<source>Training on {0}{1}.</source>
<extracomment>{0}: devices.describe(device), {1}: self._group.description()</extracomment>
<translation>正在 {0} 上训练{1}。</translation>
</message>
<message>
<source>Batch size {0}: {1}.</source>
<extracomment>{0}: found.size, {1}: found.reason</extracomment>
<translation>批大小 {0}：{1}。</translation>
</message>
<message>
<source>Searching the learning rate in up to {0} steps.</source>
<extracomment>{0}: steps</extracomment>
<translation>正在以至多 {0} 步搜索学习率。</translation>
</message>
<message>
<source>Learning rate search</source>
<translation>学习率搜索</translation>
</message>
<message>
<source>Model {0}, preset {1}: {2} iterations of {3} samples of {4} px from {5} tiles; {6} tiles to validate.</source>
<extracomment>{0}: config.model, {1}: config.preset, {2}: config.iterations, {3}: config.samples_per_iteration, {4}: config.input_size, {5}: config.train_count, {6}: config.validation_count</extracomment>
<translation>模型 {0}，预设 {1}：{2} 次迭代，每次 {3} 个 {4} px 的样本，取自 {5} 个瓦片；{6} 个瓦片用于验证。</translation>
</message>
<message>
<source>Resuming from the checkpoint at iteration {0}.</source>
<extracomment>{0}: state['iteration']</extracomment>
<translation>从第 {0} 次迭代的检查点恢复。</translation>
</message>
<message>
<source>The schedule now spans {0} iterations instead of {1}: the learning rate was {2} and continues at {3}.</source>
<extracomment>{0}: self.config.iterations, {1}: before.iterations, {2}: rates[0], {3}: rates[1]</extracomment>
<translation>学习率策略现跨 {0} 次迭代而不是 {1} 次：学习率原为 {2}，以 {3} 继续。</translation>
</message>
<message>
<source>Augmented samples: {0}.</source>
<extracomment>{0}: self._run.samples_file</extracomment>
<translation>增强后的样本：{0}。</translation>
</message>
<message>
<source>The loss fell at none of the learning rates tried; the learning rate stays {0}.</source>
<extracomment>{0}: rate</extracomment>
<translation>损失在所有尝试的学习率下都没有下降；学习率保持 {0}。</translation>
</message>
<message>
<source>Learning rate {0}, found in {1} steps: {2}.</source>
<extracomment>{0}: rate, {1}: len(curve), {2}: self._run.rate_search_file</extracomment>
<translation>学习率 {0}，经 {1} 步找到：{2}。</translation>
</message>
<message>
<source>The best checkpoint is gone</source>
<translation>最佳检查点不存在</translation>
</message>
<message>
<source>{0}; the next validation makes a new one.</source>
<extracomment>{0}: damage</extracomment>
<translation>{0}；下一次验证会产生新的。</translation>
</message>
<message>
<source>The run used {0} and resumes with {1}: its weights will differ from those of an uninterrupted run in the last digits.</source>
<extracomment>{0}: before, {1}: now</extracomment>
<translation>该运行曾使用 {0}，现以 {1} 恢复：其权重的末位将与未中断的运行不同。</translation>
</message>
<message>
<source>Trying the validation of tiles of {0} x {1} px.</source>
<translation>正在试验 {0} x {1} px 瓦片的验证。</translation>
</message>
<message>
<source>the device {0}</source>
<extracomment>{0}: earlier['device']</extracomment>
<translation>设备 {0}</translation>
</message>
<message>
<source>The training ends: {0}.</source>
<extracomment>{0}: sentence</extracomment>
<translation>训练结束：{0}。</translation>
</message>
<message>
<source>Stopped on request at iteration {0}; the checkpoint is {1}.</source>
<extracomment>{0}: iteration, {1}: self._run.last_dir</extracomment>
<translation>在第 {0} 次迭代按请求停止；检查点为 {1}。</translation>
</message>
<message>
<source>the loss is {0}</source>
<extracomment>{0}: loss</extracomment>
<translation>损失为 {0}</translation>
</message>
<message>
<source>the weights did not move</source>
<translation>权重没有变化</translation>
</message>
<message>
<source>gradients that overflowed have changed the weights</source>
<translation>溢出的梯度改变了权重</translation>
</message>
<message>
<source>A training step of {0} in {1} failed: {2}.</source>
<extracomment>{0}: model, {1}: precision, {2}: why.rstrip('.')</extracomment>
<translation>{0} 以 {1} 的训练步失败：{2}。</translation>
</message>
<message>
<source>Worst and best tiles</source>
<translation>最差和最佳瓦片</translation>
</message>
<message>
<source>By building IoU; each image, and what the model made of it:</source>
<translation>按建筑物 IoU；每个图像及模型的结果：</translation>
</message>
<message>
<source>Buildings by size</source>
<translation>按大小的建筑物</translation>
</message>
<message>
<source>A building is found, and a footprint is correct, where the IoU of the two is at least {0}. {1}</source>
<translation>当建筑物与轮廓的 IoU 至少为 {0} 时，建筑物算找到，轮廓算正确。{1}</translation>
</message>
<message>
<source>predicted {0}</source>
<translation>预测为{0}</translation>
</message>
<message>
<source>Confusion matrix: pixels, and their share of the pixels of the true class.</source>
<translation>混淆矩阵：像素数及其占真实类别像素的比例。</translation>
</message>
<message>
<source>Precision and recall over thresholds</source>
<translation>各阈值的精确率和召回率</translation>
</message>
<message>
<source>Building F1</source>
<translation>建筑物 F1</translation>
</message>
<message>
<source>A pixel is building if its probability is at least the threshold. All other scores of this report are at 0.5. The best threshold of these tiles need not be the best one of others.</source>
<translation>概率不低于阈值的像素为建筑物。本报告其他得分均取 0.5。这些瓦片的最佳阈值对其他瓦片未必最佳。</translation>
</message>
<message>
<source>Learning curves</source>
<translation>学习曲线</translation>
</message>
<message>
<source>Settings of the training</source>
<translation>训练设置</translation>
</message>
<message>
<source>Model, data and environment</source>
<translation>模型、数据和环境</translation>
</message>
<message>
<source>The same again</source>
<translation>重复此评估</translation>
</message>
<message>
<source>As PaddleSeg prints it</source>
<translation>PaddleSeg 的输出形式</translation>
</message>
<message>
<source>background</source>
<translation>背景</translation>
</message>
<message>
<source>building</source>
<translation>建筑物</translation>
</message>
<message>
<source>training</source>
<translation>训练</translation>
</message>
<message>
<source>validation</source>
<translation>验证</translation>
</message>
<message>
<source>test</source>
<translation>测试</translation>
</message>
<message>
<source>images</source>
<translation>图像</translation>
</message>
<message>
<source>masks</source>
<translation>掩膜</translation>
</message>
<message>
<source>image</source>
<translation>图像</translation>
</message>
<message>
<source>mask</source>
<translation>掩膜</translation>
</message>
<message>
<source>colour</source>
<translation>彩色</translation>
</message>
<message>
<source>grey</source>
<translation>灰度</translation>
</message>
<message>
<source>match</source>
<translation>不对应任何</translation>
</message>
<message>
<source>matches</source>
<translation>不对应任何</translation>
</message>
<message>
<source>{0} building</source>
<translation>{0} 栋建筑物</translation>
</message>
<message>
<source>{0} buildings</source>
<translation>{0} 栋建筑物</translation>
</message>
<message>
<source>{0} footprint</source>
<translation>{0} 个轮廓</translation>
</message>
<message>
<source>{0} footprints</source>
<translation>{0} 个轮廓</translation>
</message>
<message>
<source>{0} tile</source>
<translation>{0} 个瓦片</translation>
</message>
<message>
<source>{0} tiles</source>
<translation>{0} 个瓦片</translation>
</message>
<message>
<source>{0} window</source>
<translation>{0} 个窗口</translation>
</message>
<message>
<source>{0} windows</source>
<translation>{0} 个窗口</translation>
</message>
<message>
<source>{0} validations</source>
<translation>{0} 次验证</translation>
</message>
<message>
<source>{0} iterations</source>
<translation>{0} 次迭代</translation>
</message>
<message>
<source>{0} validation tile</source>
<translation>{0} 个验证瓦片</translation>
</message>
<message>
<source>{0} validation tiles</source>
<translation>{0} 个验证瓦片</translation>
</message>
<message>
<source>{0} test tile</source>
<translation>{0} 个测试瓦片</translation>
</message>
<message>
<source>{0} test tiles</source>
<translation>{0} 个测试瓦片</translation>
</message>
<message>
<source>{0} training tile</source>
<translation>{0} 个训练瓦片</translation>
</message>
<message>
<source>{0} training tiles</source>
<translation>{0} 个训练瓦片</translation>
</message>
<message>
<source>Training: {0} %</source>
<translation>训练：{0} %</translation>
</message>
<message>
<source>Validation: {0} %</source>
<translation>验证：{0} %</translation>
</message>
<message>
<source>Test: {0} %</source>
<translation>测试：{0} %</translation>
</message>
<message>
<source>Buildings are outlined in yellow, ignored pixels hatched. Frames:</source>
<translation>建筑物以黄色描边，忽略像素以斜线填充。边框：</translation>
</message>
<message>
<source>loss {0}</source>
<translation>损失 {0}</translation>
</message>
<message>
<source>best threshold {0}</source>
<translation>最佳阈值 {0}</translation>
</message>
<message>
<source>best so far</source>
<translation>目前最佳</translation>
</message>
<message>
<source>mean IoU {0}</source>
<translation>平均 IoU {0}</translation>
</message>
<message>
<source>overall accuracy {0}</source>
<translation>总体准确率 {0}</translation>
</message>
<message>
<source>kappa {0}</source>
<translation>kappa {0}</translation>
</message>
<message>
<source>building IoU {0}</source>
<translation>建筑物 IoU {0}</translation>
</message>
<message>
<source>building precision {0}</source>
<translation>建筑物精确率 {0}</translation>
</message>
<message>
<source>building recall {0}</source>
<translation>建筑物召回率 {0}</translation>
</message>
<message>
<source>building F1 {0}</source>
<translation>建筑物 F1 {0}</translation>
</message>
<message>
<source>plugin version</source>
<translation>插件版本</translation>
</message>
<message>
<source>train count</source>
<translation>训练瓦片数</translation>
</message>
<message>
<source>validation count</source>
<translation>验证瓦片数</translation>
</message>
<message>
<source>batch size</source>
<translation>批大小</translation>
</message>
<message>
<source>learning rate</source>
<translation>学习率</translation>
</message>
<message>
<source>input size</source>
<translation>输入大小</translation>
</message>
<message>
<source>auxiliary weight</source>
<translation>辅助权重</translation>
</message>
<message>
<source>log interval</source>
<translation>日志间隔</translation>
</message>
<message>
<source>output weights</source>
<translation>输出权重</translation>
</message>
<message>
<source>ignore index</source>
<translation>忽略值</translation>
</message>
<message>
<source>model config</source>
<translation>模型配置</translation>
</message>
<message>
<source>weights file</source>
<translation>权重文件</translation>
</message>
<message>
<source>freeze iterations</source>
<translation>冻结迭代次数</translation>
</message>
<message>
<source>class weights</source>
<translation>类别权重</translation>
</message>
<message>
<source>gradient clip</source>
<translation>梯度裁剪</translation>
</message>
<message>
<source>ema decay</source>
<translation>EMA 衰减</translation>
</message>
<message>
<source>find learning rate</source>
<translation>查找学习率</translation>
</message>
<message>
<source>evaluation interval</source>
<translation>验证间隔（迭代）</translation>
</message>
<message>
<source>evaluation epochs</source>
<translation>验证间隔（轮）</translation>
</message>
<message>
<source>best metric</source>
<translation>最佳指标</translation>
</message>
<message>
<source>time limit</source>
<translation>时间限制</translation>
</message>
<message>
<source>keep checkpoints</source>
<translation>保留的检查点</translation>
</message>
<message>
<source>{0} s</source>
<translation>{0} 秒</translation>
</message>
<message>
<source>{0} min</source>
<translation>{0} 分钟</translation>
</message>
<message>
<source>{0} min {1} s</source>
<translation>{0} 分 {1} 秒</translation>
</message>
<message>
<source>{0} h {1} min</source>
<translation>{0} 小时 {1} 分</translation>
</message>
<message>
<source>QGIS {0}</source>
<translation>QGIS {0}</translation>
</message>
</context>
<context>
<name>pages</name>
<message>
<source>Splits</source>
<translation>划分</translation>
</message>
<message>
<source>Split</source>
<translation>划分</translation>
</message>
<message>
<source>Tiles</source>
<translation>瓦片</translation>
</message>
<message>
<source>Building</source>
<translation>建筑物</translation>
</message>
<message>
<source>Ignored</source>
<translation>忽略</translation>
</message>
<message>
<source>Bands</source>
<translation>波段</translation>
</message>
<message>
<source>Band</source>
<translation>波段</translation>
</message>
<message>
<source>Deviation</source>
<translation>标准差</translation>
</message>
<message>
<source>Training</source>
<translation>训练</translation>
</message>
<message>
<source>Validation</source>
<translation>验证</translation>
</message>
<message>
<source>Test</source>
<translation>测试</translation>
</message>
<message>
<source>Problems</source>
<translation>问题</translation>
</message>
<message>
<source>Remarks</source>
<translation>备注</translation>
</message>
<message>
<source>IoU</source>
<translation>IoU</translation>
</message>
<message>
<source>Model</source>
<translation>模型</translation>
</message>
<message>
<source>File</source>
<translation>文件</translation>
</message>
<message>
<source>Dataset</source>
<translation>数据集</translation>
</message>
<message>
<source>Device</source>
<translation>设备</translation>
</message>
<message>
<source>Evaluated</source>
<translation>评估时间</translation>
</message>
<message>
<source>Scores</source>
<translation>得分</translation>
</message>
<message>
<source>Score</source>
<translation>得分</translation>
</message>
<message>
<source>Value</source>
<translation>值</translation>
</message>
<message>
<source>Meaning</source>
<translation>含义</translation>
</message>
<message>
<source>Size</source>
<translation>大小</translation>
</message>
<message>
<source>Buildings</source>
<translation>建筑物</translation>
</message>
<message>
<source>Found</source>
<translation>找到</translation>
</message>
<message>
<source>Recall</source>
<translation>召回率</translation>
</message>
<message>
<source>Footprints</source>
<translation>轮廓</translation>
</message>
<message>
<source>Correct</source>
<translation>正确</translation>
</message>
<message>
<source>Precision</source>
<translation>精确率</translation>
</message>
<message>
<source>Pixels</source>
<translation>像素</translation>
</message>
<message>
<source>Truth</source>
<translation>真值</translation>
</message>
<message>
<source>Class</source>
<translation>类别</translation>
</message>
<message>
<source>Threshold</source>
<translation>阈值</translation>
</message>
<message>
<source>all</source>
<translation>全部</translation>
</message>
<message>
<source>usual</source>
<translation>通常</translation>
</message>
<message>
<source>buildings</source>
<translation>建筑物</translation>
</message>
<message>
<source>precision</source>
<translation>精确率</translation>
</message>
<message>
<source>recall</source>
<translation>召回率</translation>
</message>
<message>
<source>python</source>
<translation>Python</translation>
</message>
<message>
<source>red</source>
<translation>红</translation>
</message>
<message>
<source>green</source>
<translation>绿</translation>
</message>
<message>
<source>blue</source>
<translation>蓝</translation>
</message>
<message>
<source>loss</source>
<translation>损失</translation>
</message>
<message>
<source>iteration</source>
<translation>迭代</translation>
</message>
<message>
<source>outputs</source>
<translation>输出数</translation>
</message>
<message>
<source>platform</source>
<translation>平台</translation>
</message>
<message>
<source>dataset</source>
<translation>数据集</translation>
</message>
<message>
<source>model</source>
<translation>模型</translation>
</message>
<message>
<source>preset</source>
<translation>预设</translation>
</message>
<message>
<source>epochs</source>
<translation>轮数</translation>
</message>
<message>
<source>iterations</source>
<translation>迭代次数</translation>
</message>
<message>
<source>fit</source>
<translation>裁剪方式</translation>
</message>
<message>
<source>augmentation</source>
<translation>数据增强</translation>
</message>
<message>
<source>losses</source>
<translation>损失函数</translation>
</message>
<message>
<source>optimizer</source>
<translation>优化器</translation>
</message>
<message>
<source>schedule</source>
<translation>学习率策略</translation>
</message>
<message>
<source>evaluations</source>
<translation>验证次数</translation>
</message>
<message>
<source>classes</source>
<translation>类别</translation>
</message>
<message>
<source>normalize</source>
<translation>归一化</translation>
</message>
<message>
<source>weights</source>
<translation>初始权重</translation>
</message>
<message>
<source>accumulation</source>
<translation>累积</translation>
</message>
<message>
<source>device</source>
<translation>设备</translation>
</message>
<message>
<source>processes</source>
<translation>进程数</translation>
</message>
<message>
<source>nodes</source>
<translation>节点数</translation>
</message>
<message>
<source>master</source>
<translation>主节点</translation>
</message>
<message>
<source>seed</source>
<translation>种子</translation>
</message>
<message>
<source>workers</source>
<translation>加载线程</translation>
</message>
<message>
<source>patience</source>
<translation>早停容忍度</translation>
</message>
<message>
<source>attribution</source>
<translation>署名</translation>
</message>
<message>
<source>CPU</source>
<translation>CPU</translation>
</message>
<message>
<source>Python</source>
<translation>Python</translation>
</message>
</context>
</TS>
