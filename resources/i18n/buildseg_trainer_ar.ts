<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
<name>buildseg_trainer</name>
<message>
<source>Run folder</source>
<translation>مجلد التشغيل</translation>
</message>
<message>
<source>State of the run</source>
<translation>حالة التشغيل</translation>
</message>
<message>
<source>Iteration reached</source>
<translation>التكرار الذي بُلغ</translation>
</message>
<message>
<source>mIoU of the best checkpoint</source>
<translation>mIoU لأفضل نقطة حفظ</translation>
</message>
<message>
<source>Building IoU of the best checkpoint</source>
<translation>IoU المباني لأفضل نقطة حفظ</translation>
</message>
<message>
<source>Start on machine {}: {}</source>
<translation>ابدأ على الجهاز {}: {}</translation>
</message>
<message>
<source>To train, run "Set up training environment" once; tiles can be cut without it.</source>
<translation>للتدريب شغّل «إعداد بيئة التدريب» مرة واحدة؛ ويمكن قص البلاطات من دونها.</translation>
</message>
<message>
<source>1 Setup</source>
<translation>1 الإعداد</translation>
</message>
<message>
<source>2 Dataset</source>
<translation>2 مجموعة البيانات</translation>
</message>
<message>
<source>3 Training</source>
<translation>3 التدريب</translation>
</message>
<message>
<source>4 Model</source>
<translation>4 النموذج</translation>
</message>
<message>
<source>5 Ready-made models</source>
<translation>5 نماذج معالجة جاهزة</translation>
</message>
<message>
<source>Training interpreter</source>
<translation>مفسّر التدريب</translation>
</message>
<message>
<source>{} is too long a name for a file or folder; choose a shorter one.</source>
<translation>{} اسم أطول مما يصلح لملف أو مجلد؛ اختر أقصر.</translation>
</message>
<message>
<source>Fail if there are problems</source>
<translation>الفشل عند وجود مشكلات</translation>
</message>
<message>
<source>Report file</source>
<translation>ملف التقرير</translation>
</message>
<message>
<source>HTML files (*.html)</source>
<translation>ملفات HTML (*.html)</translation>
</message>
<message>
<source>Dataset report</source>
<translation>تقرير مجموعة البيانات</translation>
</message>
<message>
<source>Dataset folder</source>
<translation>مجلد مجموعة البيانات</translation>
</message>
<message>
<source>Number of problems</source>
<translation>عدد المشكلات</translation>
</message>
<message>
<source>Tiles that share pixels between splits</source>
<translation>بلاطات تشترك في بكسلات بين الأقسام</translation>
</message>
<message>
<source>Duplicate images</source>
<translation>صور مكررة</translation>
</message>
<message>
<source>Number of tiles</source>
<translation>عدد البلاطات</translation>
</message>
<message>
<source>Share of building pixels</source>
<translation>نسبة بكسلات المباني</translation>
</message>
<message>
<source>Contact sheet</source>
<translation>لوحة الصور المصغرة</translation>
</message>
<message>
<source>Problems: {}; report: {}</source>
<translation>المشكلات: {}؛ التقرير: {}</translation>
</message>
<message>
<source>The dataset {} has {} problems ({}); see the report {}.</source>
<translation>في مجموعة البيانات {} عدد {} من المشكلات ({})؛ انظر التقرير {}.</translation>
</message>
<message>
<source>Training environment</source>
<translation>بيئة التدريب</translation>
</message>
<message>
<source>Report</source>
<translation>التقرير</translation>
</message>
<message>
<source>Report for programs</source>
<translation>تقرير للبرامج</translation>
</message>
<message>
<source>Ready to train</source>
<translation>جاهز للتدريب</translation>
</message>
<message>
<source>Report to copy</source>
<translation>تقرير للنسخ</translation>
</message>
<message>
<source>Rasters</source>
<translation>الطبقات النقطية</translation>
</message>
<message>
<source>Building polygons</source>
<translation>مضلعات المباني</translation>
</message>
<message>
<source>Building filter expression</source>
<translation>تعبير تصفية المباني</translation>
</message>
<message>
<source>Labelled area</source>
<translation>المنطقة المرسومة</translation>
</message>
<message>
<source>Unsure polygons</source>
<translation>مضلعات غير مؤكدة</translation>
</message>
<message>
<source>Extent</source>
<translation>المدى</translation>
</message>
<message>
<source>Tile size (pixels)</source>
<translation>حجم البلاطة (بكسل)</translation>
</message>
<message>
<source>Stride (pixels, 0 = tile size)</source>
<translation>الخطوة (بكسل، 0 = حجم البلاطة)</translation>
</message>
<message>
<source>Ground sample distance (metres)</source>
<translation>مسافة العينة على الأرض (متر)</translation>
</message>
<message>
<source>Append to existing dataset</source>
<translation>إلحاق بمجموعة بيانات موجودة</translation>
</message>
<message>
<source>Red, green, blue bands (as 1,2,3)</source>
<translation>أشرطة الأحمر والأخضر والأزرق (مثل 1,2,3)</translation>
</message>
<message>
<source>Nodata value</source>
<translation>قيمة انعدام البيانات</translation>
</message>
<message>
<source>Stretch to 8 bits</source>
<translation>التمديد إلى 8 بت</translation>
</message>
<message>
<source>Stretch range (as 2,98)</source>
<translation>مدى التمديد (مثل 2,98)</translation>
</message>
<message>
<source>Image format</source>
<translation>صيغة الصورة</translation>
</message>
<message>
<source>JPEG quality</source>
<translation>جودة JPEG</translation>
</message>
<message>
<source>Partial tiles at right and bottom edge</source>
<translation>البلاطات الناقصة عند الحافة اليمنى والسفلى</translation>
</message>
<message>
<source>Grid rotation (degrees clockwise)</source>
<translation>تدوير الشبكة (درجات باتجاه عقارب الساعة)</translation>
</message>
<message>
<source>Ignore buildings smaller than (m²)</source>
<translation>تجاهل المباني الأصغر من (م²)</translation>
</message>
<message>
<source>Ignore pixels near outlines (pixels)</source>
<translation>تجاهل البكسلات قرب الحدود (بكسل)</translation>
</message>
<message>
<source>Maximum share of ignored pixels (%)</source>
<translation>أقصى نسبة للبكسلات المتجاهلة (%)</translation>
</message>
<message>
<source>Background tiles</source>
<translation>بلاطات الخلفية</translation>
</message>
<message>
<source>Share of background tiles (%)</source>
<translation>نسبة بلاطات الخلفية (%)</translation>
</message>
<message>
<source>Random seed for background tiles</source>
<translation>البذرة العشوائية لبلاطات الخلفية</translation>
</message>
<message>
<source>Write instance masks</source>
<translation>كتابة أقنعة الكائنات</translation>
</message>
<message>
<source>Tile index</source>
<translation>فهرس البلاطات</translation>
</message>
<message>
<source>The layer {} has edits of the tile index that are not saved; save or discard them.</source>
<translation>في الطبقة {} تعديلات غير محفوظة على فهرس البلاطات؛ احفظها أو ألغها.</translation>
</message>
<message>
<source>Tiles by their errors</source>
<translation>البلاطات بحسب أخطائها</translation>
</message>
<message>
<source>Report folder</source>
<translation>مجلد التقرير</translation>
</message>
<message>
<source>Model (run, export, bundle or file)</source>
<translation>النموذج (تشغيل أو تصدير أو حزمة أو ملف)</translation>
</message>
<message>
<source>Split</source>
<translation>القسم</translation>
</message>
<message>
<source>Architecture of a bare .pdparams file</source>
<translation>بنية ملف .pdparams المنفرد</translation>
</message>
<message>
<source>Device</source>
<translation>الجهاز</translation>
</message>
<message>
<source>F1 of whole buildings</source>
<translation>F1 للمباني الكاملة</translation>
</message>
<message>
<source>Best threshold</source>
<translation>أفضل عتبة</translation>
</message>
<message>
<source>Metrics (JSON)</source>
<translation>المقاييس (JSON)</translation>
</message>
<message>
<source>Evaluation report</source>
<translation>تقرير التقييم</translation>
</message>
<message>
<source>Errors of tiles</source>
<translation>أخطاء البلاطات</translation>
</message>
<message>
<source>Export folder</source>
<translation>مجلد التصدير</translation>
</message>
<message>
<source>Bundle: the model in one file</source>
<translation>حزمة: النموذج في ملف واحد</translation>
</message>
<message>
<source>Model (run folder or .pdparams file)</source>
<translation>النموذج (مجلد تشغيل أو ملف .pdparams)</translation>
</message>
<message>
<source>Dataset folder for the parity check</source>
<translation>مجلد مجموعة البيانات لفحص التطابق</translation>
</message>
<message>
<source>ONNX model (buildseg 0.2 and later)</source>
<translation>نموذج ONNX ‏(buildseg 0.2 وما بعده)</translation>
</message>
<message>
<source>Static Paddle model: topology (buildseg 0.1)</source>
<translation>نموذج Paddle الثابت: البنية (buildseg 0.1)</translation>
</message>
<message>
<source>Static Paddle model: parameters (buildseg 0.1)</source>
<translation>نموذج Paddle الثابت: المعاملات (buildseg 0.1)</translation>
</message>
<message>
<source>Raster</source>
<translation>طبقة نقطية</translation>
</message>
<message>
<source>Model (run, export, bundle or .onnx)</source>
<translation>النموذج (تشغيل أو تصدير أو حزمة أو .onnx)</translation>
</message>
<message>
<source>Area</source>
<translation>المنطقة</translation>
</message>
<message>
<source>Mode</source>
<translation>النمط</translation>
</message>
<message>
<source>Straighten walls</source>
<translation>تقويم الجدران</translation>
</message>
<message>
<source>Smallest building (m²)</source>
<translation>أصغر مبنى (م²)</translation>
</message>
<message>
<source>Lowest probability of a building pixel</source>
<translation>أدنى احتمال لبكسل المبنى</translation>
</message>
<message>
<source>Where windows overlap</source>
<translation>حيث تتداخل النوافذ</translation>
</message>
<message>
<source>Orientations of each window</source>
<translation>اتجاهات كل نافذة</translation>
</message>
<message>
<source>Fill holes smaller than (m²)</source>
<translation>ملء الثقوب الأصغر من (م²)</translation>
</message>
<message>
<source>Pixel size of an online layer (m)</source>
<translation>حجم البكسل لطبقة على الإنترنت (م)</translation>
</message>
<message>
<source>Mask</source>
<translation>القناع</translation>
</message>
<message>
<source>Probability of building</source>
<translation>احتمال المبنى</translation>
</message>
<message>
<source>Buildings</source>
<translation>المباني</translation>
</message>
<message>
<source>Number of buildings</source>
<translation>عدد المباني</translation>
</message>
<message>
<source>{} buildings</source>
<translation>{} من المباني</translation>
</message>
<message>
<source>Minimum pixels of each class</source>
<translation>أدنى عدد بكسلات لكل فئة</translation>
</message>
<message>
<source>Minimum largest building area (pixels)</source>
<translation>أدنى مساحة لأكبر مبنى (بكسل)</translation>
</message>
<message>
<source>Minimum building share (%)</source>
<translation>أدنى نسبة مبانٍ (%)</translation>
</message>
<message>
<source>Maximum building share (%)</source>
<translation>أقصى نسبة مبانٍ (%)</translation>
</message>
<message>
<source>Maximum nodata share (%)</source>
<translation>أقصى نسبة لانعدام البيانات (%)</translation>
</message>
<message>
<source>Maximum share of one colour (%)</source>
<translation>أقصى نسبة للون واحد (%)</translation>
</message>
<message>
<source>Maximum share of white, as clouds (%)</source>
<translation>أقصى نسبة للأبيض كالغيوم (%)</translation>
</message>
<message>
<source>Minimum sharpness (0 = any)</source>
<translation>أدنى حدّة (0 = أي قيمة)</translation>
</message>
<message>
<source>Drop duplicate images</source>
<translation>إسقاط الصور المكررة</translation>
</message>
<message>
<source>Number of tiles kept</source>
<translation>عدد البلاطات المحتفظ بها</translation>
</message>
<message>
<source>Number of tiles dropped</source>
<translation>عدد البلاطات المسقطة</translation>
</message>
<message>
<source>{} of {} tiles kept</source>
<translation>احتُفظ بـ {} من {} بلاطة</translation>
</message>
<message>
<source>; dropped: {}</source>
<translation>؛ المسقطة: {}</translation>
</message>
<message>
<source>Zip archive or folder</source>
<translation>أرشيف Zip أو مجلد</translation>
</message>
<message>
<source>Name of image folder</source>
<translation>اسم مجلد الصور</translation>
</message>
<message>
<source>Name of mask folder</source>
<translation>اسم مجلد الأقنعة</translation>
</message>
<message>
<source>Building value (as 1 or 255,0,0)</source>
<translation>قيمة المبنى (مثل 1 أو 255,0,0)</translation>
</message>
<message>
<source>Ignore value</source>
<translation>قيمة التجاهل</translation>
</message>
<message>
<source>{:.1f} % of the labelled pixels are building: check that the polygons are buildings.</source>
<translation>{:.1f} % من البكسلات المرسومة مبانٍ: تحقق من أن المضلعات مبانٍ فعلًا.</translation>
</message>
<message>
<source>Write contact sheet</source>
<translation>كتابة لوحة الصور المصغرة</translation>
</message>
<message>
<source>The dataset folder is temporary and is removed when QGIS closes; name a folder to keep it.</source>
<translation>مجلد مجموعة البيانات مؤقت ويُحذف عند إغلاق QGIS؛ حدد مجلدًا للاحتفاظ بها.</translation>
</message>
<message>
<source>{} tiles in {}; {:.1f} % of the labelled pixels are building.</source>
<translation>{} بلاطة في {}؛ {:.1f} % من البكسلات المرسومة مبانٍ.</translation>
</message>
<message>
<source>Look at some of its tiles before the training: {}</source>
<translation>انظر إلى بعض بلاطاتها قبل التدريب: {}</translation>
</message>
<message>
<source>Removed the files of an interrupted run from {}</source>
<translation>أُزيلت ملفات تشغيل منقطع من {}</translation>
</message>
<message>
<source>Resample to pixel size of dataset</source>
<translation>إعادة أخذ العينات إلى حجم بكسل مجموعة البيانات</translation>
</message>
<message>
<source>Prepared raster</source>
<translation>الطبقة النقطية المجهزة</translation>
</message>
<message>
<source>Give either DATASET or MODEL: the raster is prepared for one of them.</source>
<translation>حدد DATASET أو MODEL فقط: تُجهَّز الطبقة النقطية لأحدهما.</translation>
</message>
<message>
<source>Missed buildings and false alarms</source>
<translation>المباني الفائتة والإنذارات الكاذبة</translation>
</message>
<message>
<source>Raster (instead of a dataset)</source>
<translation>طبقة نقطية (بدل مجموعة بيانات)</translation>
</message>
<message>
<source>Building polygons of the raster</source>
<translation>مضلعات مباني الطبقة النقطية</translation>
</message>
<message>
<source>Labelled area of the raster</source>
<translation>المنطقة المرسومة في الطبقة النقطية</translation>
</message>
<message>
<source>Mode (of a raster)</source>
<translation>النمط (لطبقة نقطية)</translation>
</message>
<message>
<source>Errors of {}</source>
<translation>أخطاء {}</translation>
</message>
<message>
<source>Dataset folder, if it was moved</source>
<translation>مجلد مجموعة البيانات إن نُقل</translation>
</message>
<message>
<source>Iterations in all</source>
<translation>مجموع التكرارات</translation>
</message>
<message>
<source>Time limit (minutes, 0 = none)</source>
<translation>حد الوقت (دقائق، 0 = بدون)</translation>
</message>
<message>
<source>Wait for the end of the training</source>
<translation>انتظار نهاية التدريب</translation>
</message>
<message>
<source>Epochs in all</source>
<translation>مجموع الحقب</translation>
</message>
<message>
<source>Loader threads (0 = automatic)</source>
<translation>خيوط التحميل (0 = تلقائي)</translation>
</message>
<message>
<source>Validation interval (iterations)</source>
<translation>فترة التحقق (تكرارات)</translation>
</message>
<message>
<source>Validation interval (epochs)</source>
<translation>فترة التحقق (حقب)</translation>
</message>
<message>
<source>Early-stopping patience (validations)</source>
<translation>صبر التوقف المبكر (مرات تحقق)</translation>
</message>
<message>
<source>Checkpoints to keep</source>
<translation>نقاط الحفظ المحتفظ بها</translation>
</message>
<message>
<source>Environment folder</source>
<translation>مجلد البيئة</translation>
</message>
<message>
<source>What it is for</source>
<translation>الغرض منها</translation>
</message>
<message>
<source>Base Python</source>
<translation>بايثون الأساسي</translation>
</message>
<message>
<source>Wheels folder (offline installation)</source>
<translation>مجلد الحزم wheel (تثبيت دون اتصال)</translation>
</message>
<message>
<source>The environment variable {} names {}, which overrides this one: correct or remove it.</source>
<translation>متغير البيئة {} يحدد {} ويتقدم على هذه البيئة: صححه أو احذفه.</translation>
</message>
<message>
<source>no pixel is shared between splits</source>
<translation>لا بكسل مشترك بين الأقسام</translation>
</message>
<message>
<source>Method</source>
<translation>الطريقة</translation>
</message>
<message>
<source>Validation tiles (%)</source>
<translation>بلاطات التحقق (%)</translation>
</message>
<message>
<source>Validation tiles (number, 0 = by %)</source>
<translation>بلاطات التحقق (عدد، 0 = بالنسبة)</translation>
</message>
<message>
<source>Test tiles (%)</source>
<translation>بلاطات الاختبار (%)</translation>
</message>
<message>
<source>Guard band between splits (pixels)</source>
<translation>نطاق الفصل بين الأقسام (بكسل)</translation>
</message>
<message>
<source>Validation polygons (method polygons)</source>
<translation>مضلعات التحقق (الطريقة polygons)</translation>
</message>
<message>
<source>Polygon field with the split</source>
<translation>حقل المضلعات الذي فيه القسم</translation>
</message>
<message>
<source>Tile index field (method attribute)</source>
<translation>حقل فهرس البلاطات (الطريقة attribute)</translation>
</message>
<message>
<source>Block size (tiles, 0 = automatic)</source>
<translation>حجم الكتلة (بلاطات، 0 = تلقائي)</translation>
</message>
<message>
<source>Random seed</source>
<translation>البذرة العشوائية</translation>
</message>
<message>
<source>Folds (0 = none)</source>
<translation>الطيّات (0 = بدون)</translation>
</message>
<message>
<source>Fold to validate with</source>
<translation>الطيّة المستخدمة للتحقق</translation>
</message>
<message>
<source>Split only tiles without a split</source>
<translation>تقسيم البلاطات التي بلا قسم فقط</translation>
</message>
<message>
<source>Number of training tiles</source>
<translation>عدد بلاطات التدريب</translation>
</message>
<message>
<source>Number of validation tiles</source>
<translation>عدد بلاطات التحقق</translation>
</message>
<message>
<source>Number of test tiles</source>
<translation>عدد بلاطات الاختبار</translation>
</message>
<message>
<source>Number of tiles left out</source>
<translation>عدد البلاطات المستبعدة</translation>
</message>
<message>
<source>Number of pixels shared between splits</source>
<translation>عدد البكسلات المشتركة بين الأقسام</translation>
</message>
<message>
<source>{} training, {} validation, {} test tiles, {} left out; building share {}; </source>
<translation>{} بلاطة تدريب و{} تحقق و{} اختبار، واستُبعدت {}؛ نسبة المباني {}؛ </translation>
</message>
<message>
<source>no pixel is shared between splits, as far as tiles are georeferenced</source>
<translation>لا بكسل مشترك بين الأقسام، بقدر ما للبلاطات من مرجعية جغرافية</translation>
</message>
<message>
<source>{} pixels are shared between splits</source>
<translation>{} بكسلات مشتركة بين الأقسام</translation>
</message>
<message>
<source>Timeout (seconds)</source>
<translation>المهلة (ثوانٍ)</translation>
</message>
<message>
<source>Tiles of {}</source>
<translation>بلاطات {}</translation>
</message>
<message>
<source>Model</source>
<translation>النموذج</translation>
</message>
<message>
<source>Preset</source>
<translation>الإعداد المسبق</translation>
</message>
<message>
<source>Epochs</source>
<translation>الحقب</translation>
</message>
<message>
<source>Iterations (0 = from epochs)</source>
<translation>التكرارات (0 = من الحقب)</translation>
</message>
<message>
<source>Batch size (0 = largest that fits)</source>
<translation>حجم الدفعة (0 = أكبر ما يتسع)</translation>
</message>
<message>
<source>Learning rate</source>
<translation>معدل التعلم</translation>
</message>
<message>
<source>PaddleSeg model configuration</source>
<translation>إعدادات نموذج PaddleSeg</translation>
</message>
<message>
<source>Training input size (pixels)</source>
<translation>حجم مدخل التدريب (بكسل)</translation>
</message>
<message>
<source>Initial weights</source>
<translation>الأوزان الابتدائية</translation>
</message>
<message>
<source>Weights file or bundle</source>
<translation>ملف أوزان أو حزمة</translation>
</message>
<message>
<source>Run with the initial weights</source>
<translation>التشغيل صاحب الأوزان الابتدائية</translation>
</message>
<message>
<source>Freeze backbone for (iterations)</source>
<translation>تجميد الشبكة الأساس (تكرارات)</translation>
</message>
<message>
<source>Augmentation</source>
<translation>توسيع البيانات</translation>
</message>
<message>
<source>Augmentation steps</source>
<translation>خطوات توسيع البيانات</translation>
</message>
<message>
<source>Losses</source>
<translation>دوال الخسارة</translation>
</message>
<message>
<source>Class weights</source>
<translation>أوزان الفئات</translation>
</message>
<message>
<source>Optimizer</source>
<translation>المُحسِّن</translation>
</message>
<message>
<source>Weight decay</source>
<translation>اضمحلال الأوزان</translation>
</message>
<message>
<source>Find learning rate before training</source>
<translation>البحث عن معدل التعلم قبل التدريب</translation>
</message>
<message>
<source>Learning rate schedule</source>
<translation>جدول معدل التعلم</translation>
</message>
<message>
<source>Warm-up (% of iterations)</source>
<translation>الإحماء (% من التكرارات)</translation>
</message>
<message>
<source>Gradient clipping norm (0 = off)</source>
<translation>معيار قص التدرج (0 = إيقاف)</translation>
</message>
<message>
<source>Gradient accumulation steps</source>
<translation>خطوات تجميع التدرج</translation>
</message>
<message>
<source>EMA decay (0 = off)</source>
<translation>اضمحلال EMA ‏(0 = إيقاف)</translation>
</message>
<message>
<source>Precision</source>
<translation>الدقة العددية</translation>
</message>
<message>
<source>Metric of the best checkpoint</source>
<translation>مقياس أفضل نقطة حفظ</translation>
</message>
<message>
<source>Processes (one GPU each)</source>
<translation>العمليات (GPU لكل منها)</translation>
</message>
<message>
<source>Machines</source>
<translation>الأجهزة الحاسوبية</translation>
</message>
<message>
<source>Address of first machine (host:port)</source>
<translation>عنوان الجهاز الأول (host:port)</translation>
</message>
<message>
<source>{} is not used, since {} is given.</source>
<translation>لا يُستخدم {}، إذ حُدِّد {}.</translation>
</message>
<message>
<source>Iterations planned</source>
<translation>التكرارات المخططة</translation>
</message>
<message>
<source>Folder of runs</source>
<translation>مجلد عمليات التشغيل</translation>
</message>
<message>
<source>Move the run {} with its checkpoints, reports and exports to the trash?</source>
<translation>نقل التشغيل {} مع نقاط حفظه وتقاريره وصادراته إلى سلة المهملات؟</translation>
</message>
<message>
<source>Remove run</source>
<translation>إزالة التشغيل</translation>
</message>
<message>
<source>Trainings</source>
<translation>التدريبات</translation>
</message>
<message>
<source>The desktop has no trash for {}; delete the folder yourself.</source>
<translation>ليس في سطح المكتب سلة مهملات لـ {}؛ احذف المجلد بنفسك.</translation>
</message>
<message>
<source>[Not selected]</source>
<translation>[غير محدد]</translation>
</message>
<message>
<source>Guide</source>
<translation>الدليل</translation>
</message>
<message>
<source>Building segmentation training</source>
<translation>تدريب تجزئة المباني</translation>
</message>
<message>
<source>Building segmentation training: guide</source>
<translation>تدريب تجزئة المباني: الدليل</translation>
</message>
<message>
<source>Contents</source>
<translation>المحتويات</translation>
</message>
<message>
<source>Back</source>
<translation>السابق</translation>
</message>
<message>
<source>Forward</source>
<translation>التالي</translation>
</message>
<message>
<source>Begin by setting up the training environment.</source>
<translation>ابدأ بإعداد بيئة التدريب.</translation>
</message>
<message>
<source>The training {0} ended at iteration {1} of {2}: {3}.</source>
<translation>انتهى التدريب {0} عند التكرار {1} من {2}: {3}.</translation>
</message>
<message>
<source>Set up…</source>
<translation>إعداد…</translation>
</message>
<message>
<source>Show trainings</source>
<translation>عرض التدريبات</translation>
</message>
<message>
<source>The training {0} ended at iteration {1} of {2}: {3}. "Resume training" continues it.</source>
<translation>انتهى التدريب {0} عند التكرار {1} من {2}: {3}. يتابعه «استئناف التدريب».</translation>
</message>
<message>
<source>The training {0} was stopped at iteration {1} of {2}; "Resume training" continues it.</source>
<translation>أُوقف التدريب {0} عند التكرار {1} من {2}؛ يتابعه «استئناف التدريب».</translation>
</message>
<message>
<source>Evaluate</source>
<translation>تقييم</translation>
</message>
<message>
<source>Open report</source>
<translation>فتح التقرير</translation>
</message>
<message>
<source>The training {0} is finished: building IoU {1:.2f}.</source>
<translation>اكتمل التدريب {0}: IoU المباني {1:.2f}.</translation>
</message>
<message>
<source>{0} trainings ended while QGIS was closed: {1}.</source>
<translation>انتهى {0} من التدريبات أثناء إغلاق QGIS: {1}.</translation>
</message>
<message>
<source>The training {0} is finished.</source>
<translation>اكتمل التدريب {0}.</translation>
</message>
<message>
<source>Run</source>
<translation>التشغيل</translation>
</message>
<message>
<source>State</source>
<translation>الحالة</translation>
</message>
<message>
<source>IoU</source>
<translation>IoU</translation>
</message>
<message>
<source>Iteration</source>
<translation>التكرار</translation>
</message>
<message>
<source>Time left</source>
<translation>الوقت المتبقي</translation>
</message>
<message>
<source>Dataset</source>
<translation>مجموعة البيانات</translation>
</message>
<message>
<source>Started</source>
<translation>بدأ</translation>
</message>
<message>
<source>waiting</source>
<translation>في الانتظار</translation>
</message>
<message>
<source>running</source>
<translation>جارٍ</translation>
</message>
<message>
<source>finished</source>
<translation>مكتمل</translation>
</message>
<message>
<source>failed</source>
<translation>فشل</translation>
</message>
<message>
<source>stopped</source>
<translation>متوقف</translation>
</message>
<message>
<source>interrupted</source>
<translation>منقطع</translation>
</message>
<message>
<source>Stop this training? It ends after the current iteration and can be resumed.</source>
<translation>إيقاف هذا التدريب؟ ينتهي بعد التكرار الحالي ويمكن استئنافه.</translation>
</message>
<message>
<source>Training {}</source>
<translation>التدريب {}</translation>
</message>
<message>
<source>buildseg_trainer in the home folder</source>
<translation>buildseg_trainer في المجلد الرئيسي</translation>
</message>
<message>
<source>The user's cache folder</source>
<translation>مجلد الذاكرة المخبأة للمستخدم</translation>
</message>
<message>
<source>Folder of runs and datasets</source>
<translation>مجلد عمليات التشغيل ومجموعات البيانات</translation>
</message>
<message>
<source>Folder of downloaded backbones</source>
<translation>مجلد شبكات الأساس المنزَّلة</translation>
</message>
<message>
<source>Check…</source>
<translation>فحص…</translation>
</message>
<message>
<source>Filter runs…</source>
<translation>تصفية عمليات التشغيل…</translation>
</message>
<message>
<source>Choose one or more runs.</source>
<translation>اختر تشغيلًا واحدًا أو أكثر.</translation>
</message>
<message>
<source>More</source>
<translation>المزيد</translation>
</message>
<message>
<source>Training loss</source>
<translation>خسارة التدريب</translation>
</message>
<message>
<source>Building IoU of validations</source>
<translation>IoU المباني في مرات التحقق</translation>
</message>
<message>
<source>Curves</source>
<translation>المنحنيات</translation>
</message>
<message>
<source>Log</source>
<translation>السجل</translation>
</message>
<message>
<source>Settings</source>
<translation>الإعدادات</translation>
</message>
<message>
<source>Samples</source>
<translation>العينات</translation>
</message>
<message>
<source>New</source>
<translation>جديد</translation>
</message>
<message>
<source>Stop</source>
<translation>إيقاف</translation>
</message>
<message>
<source>Resume</source>
<translation>استئناف</translation>
</message>
<message>
<source>Export</source>
<translation>تصدير</translation>
</message>
<message>
<source>Extract</source>
<translation>استخراج</translation>
</message>
<message>
<source>Open folder</source>
<translation>فتح المجلد</translation>
</message>
<message>
<source>New run with these settings…</source>
<translation>تشغيل جديد بهذه الإعدادات…</translation>
</message>
<message>
<source>Remove…</source>
<translation>إزالة…</translation>
</message>
<message>
<source>Choose one run.</source>
<translation>اختر تشغيلًا واحدًا.</translation>
</message>
<message>
<source>There are no samples yet.</source>
<translation>لا عينات بعد.</translation>
</message>
<message>
<source>Add a run from another folder…</source>
<translation>إضافة تشغيل من مجلد آخر…</translation>
</message>
<message>
<source>5.2 Archive → trained, exported model</source>
<extracomment>archivetomodel DISPLAY_NAME</extracomment>
<translation>5.2 أرشيف ← نموذج مدرَّب ومصدَّر</translation>
</message>
<message>
<source>model,workflow,chain,train,segmentation,deep learning,building,onnx</source>
<extracomment>archivetomodel TAGS</extracomment>
<translation>نموذج,سير عمل,سلسلة,تدريب,تجزئة,تعلم عميق,مبنى,onnx</translation>
</message>
<message>
<source>Makes a trained and exported model of an archive of images and masks, in one go.</source>
<extracomment>archivetomodel SHORT</extracomment>
<translation>يصنع نموذجًا مدرَّبًا ومصدَّرًا من أرشيف صور وأقنعة دفعة واحدة.</translation>
</message>
<message>
<source>Runs "Import images and masks", "Filter tiles", "Split dataset", "Train model", "Evaluate model" and "Export model" one after the other, with their defaults for everything that is not asked for here. A split that the archive brings is kept. QGIS runs a model in its main window, which answers slowly until the end: for long trainings run the steps one by one, or this model by qgis_process.</source>
<extracomment>archivetomodel ALG_DESC</extracomment>
<translation>يشغّل «استيراد الصور والأقنعة» و«تصفية البلاطات» و«تقسيم مجموعة البيانات» و«تدريب النموذج» و«تقييم النموذج» وتصدير النموذج واحدة بعد أخرى، بقيمها الافتراضية لكل ما لا يُسأل عنه هنا. يبقى التقسيم الذي يأتي به الأرشيف. يشغّل QGIS نموذج المعالجة في نافذته الرئيسية فتبطؤ استجابتها حتى النهاية: للتدريبات الطويلة شغّل الخطوات واحدة واحدة، أو هذا النموذج بـ qgis_process.</translation>
</message>
<message>
<source>A zip archive, or a folder with archives or with images and masks.</source>
<extracomment>archivetomodel INPUT</extracomment>
<translation>أرشيف zip، أو مجلد فيه أرشيفات أو صور وأقنعة.</translation>
</message>
<message>
<source>A new or empty folder for the dataset. Empty: a new folder in buildseg_trainer/datasets of your home, another one each time.</source>
<extracomment>archivetomodel OUTPUT</extracomment>
<translation>مجلد جديد أو فارغ لمجموعة البيانات. فارغ: مجلد جديد في buildseg_trainer/datasets بمجلدك الرئيسي، غيره كل مرة.</translation>
</message>
<message>
<source>bisenet_v2: fast, the choice for a CPU. Other models are more accurate and slower; see "Train model".</source>
<extracomment>archivetomodel MODEL</extracomment>
<translation>bisenet_v2: سريع، الخيار للمعالج. النماذج الأخرى أدق وأبطأ؛ انظر «تدريب النموذج».</translation>
</message>
<message>
<source>Values of everything that is not asked for here; see "Train model".</source>
<extracomment>archivetomodel PRESET</extracomment>
<translation>قيم كل ما لا يُسأل عنه هنا؛ انظر «تدريب النموذج».</translation>
</message>
<message>
<source>The training ends after this many minutes. 0: no limit.</source>
<extracomment>archivetomodel TIME_LIMIT</extracomment>
<translation>ينتهي التدريب بعد هذا العدد من الدقائق. 0: بلا حد.</translation>
</message>
<message>
<source>Number of optimizer steps. 0: as the preset says.</source>
<extracomment>archivetomodel ITERATIONS</extracomment>
<translation>عدد خطوات المُحسِّن. 0: كما يقول الإعداد المسبق.</translation>
</message>
<message>
<source>The dataset folder.</source>
<extracomment>archivetomodel DATASET</extracomment>
<translation>مجلد مجموعة البيانات.</translation>
</message>
<message>
<source>Folder of the training, in buildseg_trainer/runs of your home.</source>
<extracomment>archivetomodel RUN</extracomment>
<translation>مجلد التدريب، في buildseg_trainer/runs بمجلدك الرئيسي.</translation>
</message>
<message>
<source>IoU of the class building on the validation tiles.</source>
<extracomment>archivetomodel BUILDING_IOU</extracomment>
<translation>IoU لفئة المبنى على بلاطات التحقق.</translation>
</message>
<message>
<source>Report on the validation tiles.</source>
<extracomment>archivetomodel REPORT</extracomment>
<translation>تقرير عن بلاطات التحقق.</translation>
</message>
<message>
<source>Folder of the exported model, in the run folder.</source>
<extracomment>archivetomodel EXPORT</extracomment>
<translation>مجلد النموذج المصدَّر، في مجلد التشغيل.</translation>
</message>
<message>
<source>The model file that the buildseg plugin loads.</source>
<extracomment>archivetomodel ONNX</extracomment>
<translation>ملف النموذج الذي يحمّله البرنامج المساعد buildseg.</translation>
</message>
<message>
<source>BiSeNet V2: fast, for CPUs</source>
<extracomment>archivetomodel MODEL=bisenet_v2</extracomment>
<translation>BiSeNet V2: سريع، للمعالج</translation>
</message>
<message>
<source>OCRNet with HRNet W18: more accurate</source>
<extracomment>archivetomodel MODEL=ocrnet_hrnet_w18</extracomment>
<translation>OCRNet with HRNet W18: أدق</translation>
</message>
<message>
<source>SegFormer B2: most accurate, for GPUs</source>
<extracomment>archivetomodel MODEL=segformer_b2</extracomment>
<translation>SegFormer B2: الأدق، لـ GPU</translation>
</message>
<message>
<source>Quick: a first look, minutes on a CPU</source>
<extracomment>archivetomodel PRESET=quick</extracomment>
<translation>سريع: نظرة أولى، دقائق على المعالج</translation>
</message>
<message>
<source>Standard: a real training, for GPUs</source>
<extracomment>archivetomodel PRESET=standard</extracomment>
<translation>قياسي: تدريب حقيقي، لـ GPU</translation>
</message>
<message>
<source>Notebook: as in buildseg's notebook</source>
<extracomment>archivetomodel PRESET=notebook</extracomment>
<translation>دفتر: كما في دفتر buildseg</translation>
</message>
<message>
<source>2.5 Check dataset</source>
<extracomment>checkdataset DISPLAY_NAME</extracomment>
<translation>2.5 فحص مجموعة البيانات</translation>
</message>
<message>
<source>check,validate,quality,leak,duplicate,balance,histogram,report,dataset,training</source>
<extracomment>checkdataset TAGS</extracomment>
<translation>فحص,تحقق,جودة,تسرب,تكرار,توازن,رسم بياني,تقرير,مجموعة بيانات,تدريب</translation>
</message>
<message>
<source>Checks the tiles, lists and split of a dataset and writes a report.</source>
<extracomment>checkdataset SHORT</extracomment>
<translation>يفحص بلاطات مجموعة البيانات وقوائمها وتقسيمها ويكتب تقريرًا.</translation>
</message>
<message>
<source>Reads every tile and reports what would spoil a training or its evaluation: images or masks that are missing, truncated, of another size or type, or hold values other than 0, 1 and 255; masks that changed since the tiles were counted; lists that name missing files, or a tile twice; tiles of different splits that share pixels; equal images in different splits; images with hardly any contrast; splits without buildings.

The report is one HTML file: problems by name, building shares of each split as table and histogram, mean and standard deviation of the bands, and a contact sheet of tiles with the outlines of their masks. Nothing else in the dataset is changed.

In a model, FAIL_ON_PROBLEMS stops all following steps.</source>
<extracomment>checkdataset ALG_DESC</extracomment>
<translation>يقرأ كل بلاطة ويذكر ما يفسد التدريب أو تقييمه: صور أو أقنعة مفقودة أو مبتورة أو بحجم أو نوع آخر، أو فيها قيم غير 0 و1 و255؛ أقنعة تغيرت منذ عدّ البلاطات؛ قوائم تذكر ملفات مفقودة أو بلاطة مرتين؛ بلاطات من أقسام مختلفة تشترك في بكسلات؛ صور متساوية في أقسام مختلفة؛ صور تكاد تخلو من التباين؛ أقسام بلا مبانٍ.

التقرير ملف HTML واحد: المشكلات بأسمائها، ونسب المباني في كل قسم جدولًا ورسمًا بيانيًا، والمتوسط والانحراف المعياري للأشرطة، ولوحة صور مصغرة للبلاطات مع حدود أقنعتها. ولا يتغير شيء آخر في مجموعة البيانات.

في نموذج معالجة يوقف FAIL_ON_PROBLEMS كل الخطوات التالية.</translation>
</message>
<message>
<source>Next: "Train model".</source>
<extracomment>checkdataset NEXT</extracomment>
<translation>التالي: «تدريب النموذج».</translation>
</message>
<message>
<source>A dataset folder. As an output: the same folder, for the next step.</source>
<extracomment>checkdataset DATASET</extracomment>
<translation>مجلد مجموعة بيانات. وكمخرج: المجلد نفسه للخطوة التالية.</translation>
</message>
<message>
<source>The algorithm fails if there is a problem, after writing the report. Otherwise problems are warnings, and their number is an output.</source>
<extracomment>checkdataset FAIL_ON_PROBLEMS</extracomment>
<translation>تفشل الخوارزمية إن وُجدت مشكلة بعد كتابة التقرير. وإلا فالمشكلات تحذيرات وعددها مخرج.</translation>
</message>
<message>
<source>HTML file to write; its contact sheet is written beside it, with _tiles.png behind the name. Empty: report/check.html in the dataset folder.</source>
<extracomment>checkdataset REPORT</extracomment>
<translation>ملف HTML للكتابة؛ تُكتب لوحة صوره بجانبه باسمه متبوعًا بـ _tiles.png. فارغ: report/check.html في مجلد مجموعة البيانات.</translation>
</message>
<message>
<source>Number of problems: tiles, files or lines with an error.</source>
<extracomment>checkdataset PROBLEM_COUNT</extracomment>
<translation>عدد المشكلات: بلاطات أو ملفات أو أسطر فيها خطأ.</translation>
</message>
<message>
<source>Number of tiles that share pixels with a tile of another split.</source>
<extracomment>checkdataset LEAK_COUNT</extracomment>
<translation>عدد البلاطات التي تشترك في بكسلات مع بلاطة من قسم آخر.</translation>
</message>
<message>
<source>Number of images that equal another one pixel by pixel.</source>
<extracomment>checkdataset DUPLICATE_COUNT</extracomment>
<translation>عدد الصور التي تساوي أخرى بكسلًا بكسلًا.</translation>
</message>
<message>
<source>Number of tiles in the index.</source>
<extracomment>checkdataset TILE_COUNT</extracomment>
<translation>عدد البلاطات في الفهرس.</translation>
</message>
<message>
<source>Share of building pixels among the labelled pixels of all valid tiles, from 0 to 1.</source>
<extracomment>checkdataset BUILDING_SHARE</extracomment>
<translation>نسبة بكسلات المباني من البكسلات المرسومة في كل البلاطات الصالحة، من 0 إلى 1.</translation>
</message>
<message>
<source>PNG of some tiles with the outlines of their masks, beside the report.</source>
<extracomment>checkdataset CONTACT_SHEET</extracomment>
<translation>صورة PNG لبعض البلاطات مع حدود أقنعتها بجانب التقرير.</translation>
</message>
<message>
<source>1.2 Check training environment</source>
<extracomment>checkenvironment DISPLAY_NAME</extracomment>
<translation>1.2 فحص بيئة التدريب</translation>
</message>
<message>
<source>check,diagnose,environment,paddle,cuda,gpu,version</source>
<extracomment>checkenvironment TAGS</extracomment>
<translation>فحص,تشخيص,بيئة,paddle,cuda,gpu,إصدار</translation>
</message>
<message>
<source>Checks the training environment: interpreter, versions, devices and free disk space.</source>
<extracomment>checkenvironment SHORT</extracomment>
<translation>يفحص بيئة التدريب: المفسّر والإصدارات والأجهزة ومساحة القرص الفارغة.</translation>
</message>
<message>
<source>Starts the training interpreter, imports Paddle and PaddleSeg, and lists versions, devices (CPU; GPUs with compute capability, memory, driver, and what Paddle's build has code for), free disk space and every problem with its remedy. Paste the report into an issue when you ask for help: names of users, passwords and tokens are taken out of it. QGIS shows it in Processing &gt; Results Viewer, where it can be copied.</source>
<extracomment>checkenvironment ALG_DESC</extracomment>
<translation>يشغّل مفسّر التدريب ويستورد Paddle وPaddleSeg، ويسرد الإصدارات والأجهزة (المعالج؛ ووحدات GPU مع قدرة حوسبتها وذاكرتها ومشغّلها وما لإصدار Paddle من كود لها) ومساحة القرص الفارغة وكل مشكلة مع علاجها. ألصق التقرير في بلاغ حين تطلب المساعدة: تُحذف منه أسماء المستخدمين وكلمات المرور والرموز. يعرضه QGIS في «المعاملة &gt; عارض النتائج» حيث يمكن نسخه.</translation>
</message>
<message>
<source>Next, with an environment that is ready: "Create image and mask tiles".</source>
<extracomment>checkenvironment NEXT</extracomment>
<translation>التالي، مع بيئة جاهزة: «إنشاء بلاطات الصور والأقنعة».</translation>
</message>
<message>
<source>Python interpreter with Paddle and PaddleSeg. Empty: the environment variable BUILDSEG_TRAINER_PYTHON, else the environment that "Set up training environment" made.</source>
<extracomment>checkenvironment PYTHON</extracomment>
<translation>مفسّر بايثون فيه Paddle وPaddleSeg. فارغ: متغير البيئة BUILDSEG_TRAINER_PYTHON، وإلا البيئة التي صنعها «إعداد بيئة التدريب».</translation>
</message>
<message>
<source>Markdown file of the report; optional, since the log and the results viewer show it too.</source>
<extracomment>checkenvironment REPORT</extracomment>
<translation>ملف Markdown للتقرير؛ اختياري، إذ يعرضه السجل وعارض النتائج أيضًا.</translation>
</message>
<message>
<source>JSON file of the same, for programs; optional.</source>
<extracomment>checkenvironment JSON</extracomment>
<translation>ملف JSON بالمحتوى نفسه للبرامج؛ اختياري.</translation>
</message>
<message>
<source>Page of the report for the results viewer; it is removed when QGIS ends.</source>
<extracomment>checkenvironment PAGE</extracomment>
<translation>صفحة التقرير لعارض النتائج؛ تُحذف حين ينتهي QGIS.</translation>
</message>
<message>
<source>True if training can start.</source>
<extracomment>checkenvironment READY</extracomment>
<translation>صحيح إن أمكن بدء التدريب.</translation>
</message>
<message>
<source>2.1 Create image and mask tiles</source>
<extracomment>createtiles DISPLAY_NAME</extracomment>
<translation>2.1 إنشاء بلاطات الصور والأقنعة</translation>
</message>
<message>
<source>tile,chip,label,mask,rasterize,dataset,building,training</source>
<extracomment>createtiles TAGS</extracomment>
<translation>بلاطة,قطعة,وسم,قناع,تحويل إلى نقطي,مجموعة بيانات,مبنى,تدريب</translation>
</message>
<message>
<source>Cuts rasters and building polygons into a dataset of image and mask tiles.</source>
<extracomment>createtiles SHORT</extracomment>
<translation>يقصّ طبقات نقطية ومضلعات مبانٍ إلى مجموعة بيانات من بلاطات صور وأقنعة.</translation>
</message>
<message>
<source>Cuts one or several rasters into square tiles and burns the building polygons into a mask for each: 1 building, 0 background, 255 ignored (nodata, outside the labelled area, or unsure). Polygons can be in any layer and any coordinate reference system, with a selection or a filter; they are reprojected, repaired and rasterised by pixel centre, with their holes. Between datums the project's transformation is used (Project &gt; Properties &gt; Transformations), else the most accurate one for the location of the rasters; you are warned if it is less accurate than two pixels. Neither the rasters nor the layers are changed.

The dataset folder holds img/, gt/, the tile index tiles.gpkg, which is loaded into the map, and dataset.json. 8-bit rasters are used as they are; others are stretched to 8 bits with one stretch for the whole dataset (STRETCH), which is kept in dataset.json. So are attribution and licence, as layers of the project (Layer Properties &gt; Metadata) or else image files (TIFFTAG_COPYRIGHT) state them; they go into every model that is trained on the dataset.

If a run was interrupted (a crash, a power cut), run it again: its files in OUTPUT are removed and the dataset is made from the start; with APPEND only the unfinished tiles are removed. A complete dataset, other files and the folder of a running process are never touched.</source>
<extracomment>createtiles ALG_DESC</extracomment>
<translation>يقصّ طبقة نقطية أو أكثر إلى بلاطات مربعة ويرسم مضلعات المباني في قناع لكل منها: 1 مبنى، 0 خلفية، 255 متجاهل (انعدام بيانات أو خارج المنطقة المرسومة أو غير مؤكد). يمكن أن تكون المضلعات في أي طبقة وأي نظام إحداثيات مرجعية، مع تحديد أو تصفية؛ يُعاد إسقاطها وتُصلح وتُحوَّل إلى نقطية بمراكز البكسلات مع ثقوبها. بين المراجع الجيوديسية يُستخدم تحويل المشروع (مشروع &gt; خصائص &gt; التحويلات)، وإلا فأدق تحويل لمكان الطبقات النقطية؛ وتُحذَّر إن كانت دقته أسوأ من بكسلين. لا تتغير الطبقات النقطية ولا غيرها.

في مجلد مجموعة البيانات img/ وgt/ وفهرس البلاطات tiles.gpkg الذي يُحمَّل على الخريطة وdataset.json. تُستخدم طبقات 8 بت كما هي؛ وتُمدَّد غيرها إلى 8 بت بتمديد واحد لمجموعة البيانات كلها (STRETCH) محفوظ في dataset.json. وكذلك الإسناد والترخيص كما تذكرهما طبقات المشروع (خصائص الطبقة &gt; البيانات الوصفية) أو ملفات الصور (TIFFTAG_COPYRIGHT)؛ ويدخلان في كل نموذج يُدرَّب على مجموعة البيانات.

إن انقطع تشغيل (انهيار أو انقطاع كهرباء) فشغّله من جديد: تُزال ملفاته في OUTPUT وتُصنع مجموعة البيانات من البداية؛ ومع APPEND تُزال البلاطات غير المكتملة فقط. لا تُمس أبدًا مجموعة بيانات كاملة ولا ملفات أخرى ولا مجلد عملية جارية.</translation>
</message>
<message>
<source>Next: "Filter tiles".</source>
<extracomment>createtiles NEXT</extracomment>
<translation>التالي: «تصفية البلاطات».</translation>
</message>
<message>
<source>Georeferenced images, all of the same kind (colour or grey, similar resolution): files, layers, or a folder, which means all georeferenced rasters in it. Also VRT, MBTiles, one raster of a container (GPKG:file:table), and everything else that GDAL reads (/vsizip/…, /vsicurl/…). In a shell: one RASTERS=… for each. Layers of the project are used with the CRS and the nodata value that are set in QGIS.</source>
<extracomment>createtiles RASTERS</extracomment>
<translation>صور لها مرجعية جغرافية من نوع واحد (ملونة أو رمادية وبدقة متقاربة): ملفات أو طبقات أو مجلد، أي كل الطبقات النقطية ذات المرجعية فيه. وكذلك VRT وMBTiles وطبقة نقطية من حاوية (GPKG:file:table) وكل ما يقرؤه GDAL ‏(/vsizip/…, /vsicurl/…). في سطر الأوامر: RASTERS=… لكل منها. تُستخدم طبقات المشروع بـ CRS وقيمة انعدام البيانات المعيّنة في QGIS.</translation>
</message>
<message>
<source>Polygons of all buildings in the rasters, or in the labelled area if you give one. Of a file with several layers the only polygon layer is used; if there are more, add the name, as in data.gpkg|layername=buildings. Any vector layer, any coordinate reference system; optionally selected features only. Of a layer with more than 50 000 features only those near the rasters are read, fast if it has a spatial index (GeoPackage, or Shapefile with .qix).</source>
<extracomment>createtiles BUILDINGS</extracomment>
<translation>مضلعات كل المباني في الطبقات النقطية، أو في المنطقة المرسومة إن حُددت. من ملف فيه عدة طبقات تُستخدم طبقة المضلعات الوحيدة؛ وإن كانت أكثر فأضف الاسم مثل data.gpkg|layername=buildings. أي طبقة متجهية وأي نظام إحداثيات مرجعية؛ واختياريًا الميزات المحددة فقط. من طبقة فيها أكثر من 50 000 ميزة تُقرأ القريبة من الطبقات النقطية فقط، وذلك سريع إن كان لها فهرس مكاني (GeoPackage، أو Shapefile مع .qix).</translation>
</message>
<message>
<source>Expression such as "building" != 'ruin': only polygons for which it is true are buildings. Empty: all polygons.</source>
<extracomment>createtiles FILTER</extracomment>
<translation>تعبير مثل "building" != 'ruin': المضلعات التي يصح لها فقط مبانٍ. فارغ: كل المضلعات.</translation>
</message>
<message>
<source>Polygons of the area in which every building was mapped. Pixels outside are ignored in training, and tiles completely outside are skipped. Empty: the rasters are labelled completely.</source>
<extracomment>createtiles AREA</extracomment>
<translation>مضلعات المنطقة التي رُسم فيها كل مبنى. تُتجاهل البكسلات خارجها في التدريب، وتُتجاوز البلاطات الواقعة كلها خارجها. فارغ: الطبقات النقطية مرسومة كلها.</translation>
</message>
<message>
<source>Polygons of what may or may not be a building: tents, ruins, roofs under trees. Their pixels are ignored in training, even where there is a building polygon.</source>
<extracomment>createtiles UNSURE</extracomment>
<translation>مضلعات ما قد يكون مبنى وقد لا يكون: خيام وأطلال وسقوف تحت الأشجار. تُتجاهل بكسلاتها في التدريب حتى حيث يوجد مضلع مبنى.</translation>
</message>
<message>
<source>Tiles are cut within this rectangle only. Empty: the whole rasters, which is refused where they are larger than a computer can do: a tile service of the world needs an extent or a labelled area.</source>
<extracomment>createtiles EXTENT</extracomment>
<translation>تُقص البلاطات داخل هذا المستطيل فقط. فارغ: الطبقات النقطية كلها، ويُرفض ذلك حيث تكون أكبر مما يستطيعه حاسوب: خدمة بلاطات للعالم تحتاج مدى أو منطقة مرسومة.</translation>
</message>
<message>
<source>Width and height of a tile in pixels. buildseg works with 512.</source>
<extracomment>createtiles TILE_SIZE</extracomment>
<translation>عرض البلاطة وارتفاعها بالبكسل. يعمل buildseg بـ 512.</translation>
</message>
<message>
<source>Step from one tile to the next in pixels; smaller than the tile size, tiles overlap. 0: the tile size, so without overlap.</source>
<extracomment>createtiles STRIDE</extracomment>
<translation>الخطوة من بلاطة إلى التالية بالبكسل؛ إن كانت أصغر من حجم البلاطة تداخلت البلاطات. 0: حجم البلاطة، أي دون تداخل.</translation>
</message>
<message>
<source>Pixel size of the tiles on the ground, in metres. Rasters of other resolutions, or in degrees, are resampled to it: averaged if they are finer, interpolated if they are coarser. Use it if the rasters' resolutions differ, or if the model is for one resolution. Empty: no resampling.</source>
<extracomment>createtiles GSD</extracomment>
<translation>حجم بكسل البلاطات على الأرض بالمتر. يُعاد أخذ عينات الطبقات النقطية ذات الدقة الأخرى أو التي بالدرجات إليه: بالمتوسط إن كانت أدق، وبالاستيفاء إن كانت أخشن. استخدمه إن اختلفت دقة الطبقات أو كان النموذج لدقة واحدة. فارغ: دون إعادة أخذ عينات.</translation>
</message>
<message>
<source>Rotates the tile grid clockwise by this angle in degrees; the image is resampled. Append the same rasters with other angles to have each building in several directions; keep such tiles out of validation by splitting in blocks.</source>
<extracomment>createtiles ROTATION</extracomment>
<translation>يدوّر شبكة البلاطات بهذه الزاوية بالدرجات باتجاه عقارب الساعة؛ ويُعاد أخذ عينات الصورة. ألحق الطبقات نفسها بزوايا أخرى ليكون كل مبنى باتجاهات عدة؛ وأبقِ هذه البلاطات خارج التحقق بالتقسيم إلى كتل.</translation>
</message>
<message>
<source>Numbers of the red, green and blue band, for example 4,3,2; a single number makes a grey image. Empty: by the raster's colour interpretation, else the first three bands.</source>
<extracomment>createtiles BANDS</extracomment>
<translation>أرقام الأشرطة الأحمر والأخضر والأزرق، مثل 4,3,2؛ رقم واحد يصنع صورة رمادية. فارغ: بحسب تفسير ألوان الطبقة النقطية، وإلا الأشرطة الثلاثة الأولى.</translation>
</message>
<message>
<source>Pixels with this value in all bands are nodata, instead of the nodata value of the rasters: for images whose empty parts are black, 0, or white, 255 (65535 in 16 bits). Alpha and mask bands still apply. Empty: the rasters' own.</source>
<extracomment>createtiles NODATA</extracomment>
<translation>البكسلات التي لها هذه القيمة في كل الأشرطة انعدام بيانات، بدل قيمة الطبقات النقطية: لصور أجزاؤها الفارغة سوداء 0 أو بيضاء 255 (65535 في 16 بت). تبقى أشرطة ألفا والقناع سارية. فارغ: قيم الطبقات نفسها.</translation>
</message>
<message>
<source>Contrast stretch of rasters that are not 8-bit, one for the whole dataset. percentile: from the 2nd to the 98th percentile of each band, or those of STRETCH_RANGE. minmax: from the smallest to the largest value. Both are taken from a sample of up to four million pixels, without nodata. values: between the numbers in STRETCH_RANGE. 8-bit rasters are always used as they are.</source>
<extracomment>createtiles STRETCH</extracomment>
<translation>تمديد تباين الطبقات النقطية غير 8 بت، واحد لمجموعة البيانات كلها. percentile: من المئين 2 إلى 98 لكل شريط، أو مئينات STRETCH_RANGE. minmax: من أصغر قيمة إلى أكبرها. يؤخذ كلاهما من عينة حتى أربعة ملايين بكسل دون انعدام البيانات. values: بين الأرقام في STRETCH_RANGE. تُستخدم طبقات 8 بت دائمًا كما هي.</translation>
</message>
<message>
<source>Between two percentiles</source>
<extracomment>createtiles STRETCH=percentile</extracomment>
<translation>بين مئينين</translation>
</message>
<message>
<source>From smallest to largest value</source>
<extracomment>createtiles STRETCH=minmax</extracomment>
<translation>من أصغر قيمة إلى أكبرها</translation>
</message>
<message>
<source>Between two values</source>
<extracomment>createtiles STRETCH=values</extracomment>
<translation>بين قيمتين</translation>
</message>
<message>
<source>For percentile two percentiles, such as 1,99 (empty: 2,98). For values what becomes black and what becomes white, such as 0,3000, or three such pairs for red, green and blue. For minmax empty.</source>
<extracomment>createtiles STRETCH_RANGE</extracomment>
<translation>لـ percentile مئينان مثل 1,99 (فارغ: 2,98). لـ values ما يصير أسود وما يصير أبيض مثل 0,3000، أو ثلاثة أزواج للأحمر والأخضر والأزرق. لـ minmax فارغ.</translation>
</message>
<message>
<source>jpeg: small files. png: lossless, about four times larger. Masks are always PNG.</source>
<extracomment>createtiles IMAGE_FORMAT</extracomment>
<translation>jpeg: ملفات صغيرة. png: دون فقد، أكبر نحو أربع مرات. الأقنعة دائمًا PNG.</translation>
</message>
<message>
<source>JPEG: small files</source>
<extracomment>createtiles IMAGE_FORMAT=jpeg</extracomment>
<translation>JPEG: ملفات صغيرة</translation>
</message>
<message>
<source>PNG: lossless, four times larger</source>
<extracomment>createtiles IMAGE_FORMAT=png</extracomment>
<translation>PNG: دون فقد، أكبر أربع مرات</translation>
</message>
<message>
<source>Quality of JPEG images, from 1 to 100.</source>
<extracomment>createtiles JPEG_QUALITY</extracomment>
<translation>جودة صور JPEG من 1 إلى 100.</translation>
</message>
<message>
<source>Where a whole tile does not fit: shift moves it inwards, so that it overlaps its neighbour; pad fills it with ignored pixels; drop omits it.</source>
<extracomment>createtiles EDGE</extracomment>
<translation>حيث لا تتسع بلاطة كاملة: shift يزيحها إلى الداخل فتتداخل مع جارتها؛ pad يملؤها ببكسلات متجاهلة؛ drop يحذفها.</translation>
</message>
<message>
<source>Shift inwards, overlapping neighbours</source>
<extracomment>createtiles EDGE=shift</extracomment>
<translation>إزاحة إلى الداخل مع تداخل الجارات</translation>
</message>
<message>
<source>Fill with ignored pixels</source>
<extracomment>createtiles EDGE=pad</extracomment>
<translation>ملء ببكسلات متجاهلة</translation>
</message>
<message>
<source>Omit</source>
<extracomment>createtiles EDGE=drop</extracomment>
<translation>حذف</translation>
</message>
<message>
<source>Building polygons with a smaller ground area in square metres (each part of a multipolygon separately) are ignored in training instead of counting as background: they are buildings, but too small to learn from. 0: all count as buildings.</source>
<extracomment>createtiles MIN_BUILDING_AREA</extracomment>
<translation>مضلعات المباني ذات المساحة الأرضية الأصغر بالمتر المربع (كل جزء من مضلع متعدد على حدة) تُتجاهل في التدريب بدل أن تُعد خلفية: فهي مبانٍ، لكنها أصغر من أن تُتعلم. 0: كلها مبانٍ.</translation>
</message>
<message>
<source>Pixels within this distance of a building outline, on both sides, are ignored in training: for polygons that are not well aligned with the image. 0: none.</source>
<extracomment>createtiles BOUNDARY</extracomment>
<translation>البكسلات ضمن هذه المسافة من حدود مبنى، من الجانبين، تُتجاهل في التدريب: لمضلعات لا تنطبق جيدًا على الصورة. 0: لا شيء.</translation>
</message>
<message>
<source>Tiles with a larger share of ignored pixels (nodata, outside the labelled area, unsure) are not written; the index holds the share. 100: only tiles without any usable pixel are skipped.</source>
<extracomment>createtiles MAX_NODATA_SHARE</extracomment>
<translation>لا تُكتب البلاطات ذات النسبة الأكبر من البكسلات المتجاهلة (انعدام بيانات أو خارج المنطقة المرسومة أو غير مؤكدة)؛ ويسجل الفهرس النسبة. 100: لا تُتجاوز إلا البلاطات التي بلا بكسل صالح.</translation>
</message>
<message>
<source>Tiles without a building pixel. all: written. none: not written. share: NEGATIVE_SHARE percent of them are written.</source>
<extracomment>createtiles NEGATIVES</extracomment>
<translation>البلاطات بلا بكسل مبنى. all: تُكتب. none: لا تُكتب. share: تُكتب منها نسبة NEGATIVE_SHARE بالمئة.</translation>
</message>
<message>
<source>Write all</source>
<extracomment>createtiles NEGATIVES=all</extracomment>
<translation>كتابة الكل</translation>
</message>
<message>
<source>Write none</source>
<extracomment>createtiles NEGATIVES=none</extracomment>
<translation>عدم الكتابة</translation>
</message>
<message>
<source>Write a share</source>
<extracomment>createtiles NEGATIVES=share</extracomment>
<translation>كتابة نسبة منها</translation>
</message>
<message>
<source>With NEGATIVES=share: percentage of the tiles without a building that is written, drawn at random over all rasters.</source>
<extracomment>createtiles NEGATIVE_SHARE</extracomment>
<translation>مع NEGATIVES=share: النسبة المئوية المكتوبة من البلاطات بلا مبنى، مسحوبة عشوائيًا من كل الطبقات النقطية.</translation>
</message>
<message>
<source>Random seed for NEGATIVE_SHARE: the same seed draws the same tiles.</source>
<extracomment>createtiles SEED</extracomment>
<translation>البذرة العشوائية لـ NEGATIVE_SHARE: البذرة نفسها تسحب البلاطات نفسها.</translation>
</message>
<message>
<source>true: writes an instance mask for each tile into the folder inst/, with 1, 2, … for its buildings and 0 elsewhere: 16-bit PNG, 32-bit TIFF for a tile of more than 65535 buildings. Object metrics then need no polygons. In a shell write true or false.</source>
<extracomment>createtiles INSTANCES</extracomment>
<translation>true: يكتب قناع كائنات لكل بلاطة في المجلد inst/، فيه 1 و2 و… لمبانيها و0 لغيرها: PNG ‏16 بت، وTIFF ‏32 بت لبلاطة فيها أكثر من 65535 مبنى. عندئذ لا تحتاج مقاييس الكائنات إلى مضلعات. في سطر الأوامر اكتب true أو false.</translation>
</message>
<message>
<source>true: OUTPUT is a dataset made by this algorithm with the same settings, and the new tiles are added to it: another area, or another raster. Its stretch is reused; existing tiles, filter results, splits and lists do not change. The new tiles are in no list until you filter and split again; KEEP_EXISTING of "Split dataset" then keeps the split of the other tiles. If the run fails or is cancelled, the dataset is unchanged. To append areas without any building, use a building layer without features, or a labelled area. In a shell write true or false.</source>
<extracomment>createtiles APPEND</extracomment>
<translation>true: يكون OUTPUT مجموعة بيانات صنعتها هذه الخوارزمية بالإعدادات نفسها، وتُضاف إليها البلاطات الجديدة: منطقة أخرى أو طبقة نقطية أخرى. يُعاد استخدام تمديدها؛ ولا تتغير البلاطات الموجودة ونتائج التصفية والأقسام والقوائم. لا تكون البلاطات الجديدة في قائمة حتى تصفي وتقسم من جديد؛ وعندئذ يُبقي KEEP_EXISTING في «تقسيم مجموعة البيانات» أقسام البلاطات الأخرى. إن فشل التشغيل أو أُلغي لم تتغير مجموعة البيانات. لإلحاق مناطق بلا أي مبنى استخدم طبقة مبانٍ بلا ميزات، أو منطقة مرسومة. في سطر الأوامر اكتب true أو false.</translation>
</message>
<message>
<source>Writes contact_sheet.png, and contact_sheet.html with it, into the dataset folder: two dozen tiles from all over the dataset with building outlines and hatched ignored pixels, to look at before training. As an output: its path, empty if there is none.</source>
<extracomment>createtiles CONTACT_SHEET</extracomment>
<translation>يكتب contact_sheet.png ومعه contact_sheet.html في مجلد مجموعة البيانات: نحو عشرين بلاطة من أنحائها مع حدود المباني وتهشير البكسلات المتجاهلة، للنظر فيها قبل التدريب. وكمخرج: مسارها، فارغ إن لم توجد.</translation>
</message>
<message>
<source>A new or empty folder for the dataset; to append, the folder of the dataset. Empty: a new folder in buildseg_trainer/datasets of your home, another one each time.</source>
<extracomment>createtiles OUTPUT</extracomment>
<translation>مجلد جديد أو فارغ لمجموعة البيانات؛ وللإلحاق مجلدها. فارغ: مجلد جديد في buildseg_trainer/datasets بمجلدك الرئيسي، غيره كل مرة.</translation>
</message>
<message>
<source>The dataset folder, for the next step.</source>
<extracomment>createtiles DATASET</extracomment>
<translation>مجلد مجموعة البيانات للخطوة التالية.</translation>
</message>
<message>
<source>The tile index: one polygon for each tile with its shares of building and nodata.</source>
<extracomment>createtiles INDEX</extracomment>
<translation>فهرس البلاطات: مضلع لكل بلاطة مع نسب المباني وانعدام البيانات فيها.</translation>
</message>
<message>
<source>Number of tiles in the dataset.</source>
<extracomment>createtiles TILE_COUNT</extracomment>
<translation>عدد البلاطات في مجموعة البيانات.</translation>
</message>
<message>
<source>Share of building pixels among the labelled pixels, from 0 to 1.</source>
<extracomment>createtiles BUILDING_SHARE</extracomment>
<translation>نسبة بكسلات المباني من البكسلات المرسومة، من 0 إلى 1.</translation>
</message>
<message>
<source>4.1 Evaluate model</source>
<extracomment>evaluatemodel DISPLAY_NAME</extracomment>
<translation>4.1 تقييم النموذج</translation>
</message>
<message>
<source>evaluate,accuracy,iou,kappa,precision,recall,confusion matrix,validation</source>
<extracomment>evaluatemodel TAGS</extracomment>
<translation>تقييم,دقة,iou,kappa,ضبط,استدعاء,مصفوفة الالتباس,تحقق</translation>
</message>
<message>
<source>Measures a model on the tiles of a dataset or on a raster: IoU, accuracy, kappa, precision and recall.</source>
<extracomment>evaluatemodel SHORT</extracomment>
<translation>يقيس نموذجًا على بلاطات مجموعة بيانات أو على طبقة نقطية: IoU والدقة وkappa والضبط والاستدعاء.</translation>
</message>
<message>
<source>Applies the model to the validation, test or training tiles and counts all pixels except ignored ones in one confusion matrix. Beside the metrics of pixels there are those of whole buildings (also by size), the boundary IoU, the precision-recall curve, and the best threshold. Writes a report, a page without other files, for the screen and for printing: the result in a sentence, the scores, the tiles with the worst and the best result with hits, missed buildings and false alarms, the learning curves, settings and versions of a run, and the command that repeats the evaluation. Beside it are metrics.json, scores.csv and a table of the tiles (tiles.csv). A run remembers the threshold that was best on its validation tiles; the result with it on the tiles at hand is in the log. The log also shows the lines of buildseg's training notebook, where "Class Acc" is precision. If the tiles hold no building (or no background), its IoU, precision, recall and F1, the mean IoU and kappa are undefined: they are left empty, with a warning.

The model can be a run (its best checkpoint is used), an export folder, model.onnx, model.pdmodel or a .pdparams file.</source>
<extracomment>evaluatemodel ALG_DESC</extracomment>
<translation>يطبق النموذج على بلاطات التحقق أو الاختبار أو التدريب ويعدّ كل البكسلات عدا المتجاهلة في مصفوفة التباس واحدة. إلى جانب مقاييس البكسلات توجد مقاييس المباني الكاملة (وبحسب الحجم)، وIoU الحدود، ومنحنى الضبط والاستدعاء، وأفضل عتبة. يكتب تقريرًا، صفحة مستقلة للشاشة والطباعة: النتيجة في جملة، والدرجات، والبلاطات ذات أسوأ نتيجة وأفضلها مع المصيب والفائت والإنذارات الكاذبة، ومنحنيات التعلم، وإعدادات التشغيل وإصداراته، والأمر الذي يعيد التقييم. وبجانبه metrics.json وscores.csv وجدول البلاطات (tiles.csv). يتذكر التشغيل أفضل عتبة على بلاطات تحققه؛ والنتيجة معها على البلاطات الحالية في السجل. ويعرض السجل أسطر دفتر تدريب buildseg، وفيها "Class Acc" هو الضبط. إن لم يكن في البلاطات مبنى (أو خلفية) فلا معنى لـ IoU والضبط والاستدعاء وF1 الخاصة به ولا لمتوسط IoU وkappa: تُترك فارغة مع تحذير.

يمكن أن يكون النموذج تشغيلًا (تُستخدم أفضل نقطة حفظ)، أو مجلد تصدير، أو model.onnx، أو model.pdmodel، أو ملف .pdparams.</translation>
</message>
<message>
<source>Next: "Export model for buildseg", or "Extract buildings from raster".</source>
<extracomment>evaluatemodel NEXT</extracomment>
<translation>التالي: «تصدير النموذج لـ buildseg»، أو «استخراج المباني من طبقة نقطية».</translation>
</message>
<message>
<source>Run folder, export folder, bundle (.zip), or a model file: .onnx, .pdmodel, .pdiparams or .pdparams. The button … selects folders only; paste the path of a file.</source>
<extracomment>evaluatemodel MODEL</extracomment>
<translation>مجلد تشغيل أو مجلد تصدير أو حزمة (.zip) أو ملف نموذج: .onnx أو .pdmodel أو .pdiparams أو .pdparams. الزر … يختار المجلدات فقط؛ ألصق مسار الملف.</translation>
</message>
<message>
<source>Dataset folder. Empty: the dataset on which the run was trained; required for an export that is not in its run folder.</source>
<extracomment>evaluatemodel DATASET</extracomment>
<translation>مجلد مجموعة بيانات. فارغ: التي دُرّب عليها التشغيل؛ مطلوب لتصدير ليس في مجلد تشغيله.</translation>
</message>
<message>
<source>Tiles to evaluate on: val (validation), test or train.</source>
<extracomment>evaluatemodel SPLIT</extracomment>
<translation>البلاطات للتقييم: val (تحقق) أو test (اختبار) أو train (تدريب).</translation>
</message>
<message>
<source>Validation tiles</source>
<extracomment>evaluatemodel SPLIT=val</extracomment>
<translation>بلاطات التحقق</translation>
</message>
<message>
<source>Test tiles</source>
<extracomment>evaluatemodel SPLIT=test</extracomment>
<translation>بلاطات الاختبار</translation>
</message>
<message>
<source>Training tiles</source>
<extracomment>evaluatemodel SPLIT=train</extracomment>
<translation>بلاطات التدريب</translation>
</message>
<message>
<source>Raster to measure an exported model on, instead of a dataset. The model is applied as "Extract buildings from raster" does it, and the whole is compared with BUILDINGS: pixels at a probability of 0.5, boundaries within three pixels and one metre, and footprints as they are drawn by default, each building being found by at most one, with an IoU of at least 0.5. Buildings and footprints that touch nodata or the edge of the raster or of AREA do not count. Cancel at any time: the same call goes on with what is done.</source>
<extracomment>evaluatemodel RASTER</extracomment>
<translation>طبقة نقطية لقياس نموذج مصدَّر عليها بدل مجموعة بيانات. يُطبَّق النموذج كما يفعل «استخراج المباني من طبقة نقطية» ويُقارن الكل بـ BUILDINGS: البكسلات عند احتمال 0.5، والحدود ضمن ثلاثة بكسلات ومتر واحد، والحدود المرسومة كما تُرسم افتراضيًا، ويُوجَد كل مبنى بواحدة على الأكثر بـ IoU لا يقل عن 0.5. لا تُحسب المباني والحدود التي تلامس انعدام البيانات أو حافة الطبقة النقطية أو AREA. ألغِ متى شئت: الاستدعاء نفسه يتابع مما أُنجز.</translation>
</message>
<message>
<source>Polygons of the buildings on the raster, in any CRS; the parts of a multipolygon are buildings of their own. With a selection and "Selected features only", only those.</source>
<extracomment>evaluatemodel BUILDINGS</extracomment>
<translation>مضلعات المباني على الطبقة النقطية، بأي CRS؛ أجزاء المضلع المتعدد مبانٍ مستقلة. مع تحديد وخيار «الميزات المحددة فقط» تؤخذ تلك فقط.</translation>
</message>
<message>
<source>Polygons in which every building is in the building layer. Pixels outside, and nodata, do not count. Empty: the whole raster.</source>
<extracomment>evaluatemodel AREA</extracomment>
<translation>مضلعات كل مبنى فيها موجود في طبقة المباني. لا تُحسب البكسلات خارجها ولا انعدام البيانات. فارغ: الطبقة النقطية كلها.</translation>
</message>
<message>
<source>best: windows as "Extract buildings from raster" scores them. buildseg: the mask that the buildseg plugin makes with this model; it has no probabilities, so that there are no thresholds to compare, and nodata is black to it and counts.</source>
<extracomment>evaluatemodel MODE</extracomment>
<translation>best: النوافذ كما يقدّرها «استخراج المباني من طبقة نقطية». buildseg: القناع الذي يصنعه البرنامج المساعد buildseg بهذا النموذج؛ ليس له احتمالات، فلا عتبات للمقارنة، وانعدام البيانات عنده أسود ويُحسب.</translation>
</message>
<message>
<source>Best probabilities</source>
<extracomment>evaluatemodel MODE=best</extracomment>
<translation>أفضل الاحتمالات</translation>
</message>
<message>
<source>Mask as buildseg makes it</source>
<extracomment>evaluatemodel MODE=buildseg</extracomment>
<translation>القناع كما يصنعه buildseg</translation>
</message>
<message>
<source>Model name of a .pdparams file that is not in a run folder.</source>
<extracomment>evaluatemodel ARCHITECTURE</extracomment>
<translation>اسم نموذج ملف .pdparams ليس في مجلد تشغيل.</translation>
</message>
<message>
<source>auto: a GPU if Paddle finds one, else the CPU. gpu: the first GPU. gpu:0 to gpu:7: that GPU. Exported models run on the CPU.</source>
<extracomment>evaluatemodel DEVICE</extracomment>
<translation>auto: ‏GPU إن وجده Paddle وإلا المعالج. gpu: أول GPU. gpu:0 إلى gpu:7: ذلك الـ GPU. النماذج المصدَّرة تعمل على المعالج.</translation>
</message>
<message>
<source>Automatic: GPU if there is one</source>
<extracomment>evaluatemodel DEVICE=auto</extracomment>
<translation>تلقائي: GPU إن وُجد</translation>
</message>
<message>
<source>CPU</source>
<extracomment>evaluatemodel DEVICE=cpu</extracomment>
<translation>المعالج</translation>
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
<translation>مجلد لـ report.html وmetrics.json وscores.csv. فارغ: report في مجلد التشغيل، وreport_test أو report_train لهذين القسمين، وreport_raster لطبقة نقطية؛ مطلوب لنموذج ليس تشغيلًا. يُستبدل تقرير سابق فيه؛ ويُرفض مجلد فيه ملفات أخرى.</translation>
</message>
<message>
<source>Layer (.gpkg) of the tiles that were measured, with their building IoU, loss, and missed, false and true building pixels, styled by the IoU. rank 1 is the tile with the most wrong pixels. The form of a tile shows its picture, its mask and the prediction with its errors; these pictures, of at most the 300 worst tiles, are files in the folder pictures of the report. With SPLIT=train the first ranks are often tiles whose labels are wrong.</source>
<extracomment>evaluatemodel TILES</extracomment>
<translation>طبقة (.gpkg) للبلاطات المقيسة مع IoU المباني والخسارة وبكسلات المباني الفائتة والكاذبة والصحيحة، منمّطة بحسب IoU. ‏rank 1 هي البلاطة ذات أكثر البكسلات خطأً. يعرض نموذج البلاطة صورتها وقناعها والتنبؤ مع أخطائه؛ وهذه الصور، لأسوأ 300 بلاطة على الأكثر، ملفات في المجلد pictures للتقرير. مع SPLIT=train تكون المراتب الأولى غالبًا بلاطات رسمها خاطئ.</translation>
</message>
<message>
<source>Layer of the buildings that no footprint found (missed) and of the footprints that found no building (false alarm), with the IoU of the best partner, 0 without, and the area in m². Only with a raster.</source>
<extracomment>evaluatemodel ERRORS</extracomment>
<translation>طبقة للمباني التي لم تجدها أي حدود مرسومة (فائتة) وللحدود التي لم تجد مبنى (إنذار كاذب)، مع IoU أفضل مقابل، 0 دونه، والمساحة بالمتر المربع. لطبقة نقطية فقط.</translation>
</message>
<message>
<source>Python interpreter with Paddle and PaddleSeg; for an ONNX model, and with a raster, the environment of PURPOSE apply will do. Empty: the environment variable BUILDSEG_TRAINER_PYTHON, else the environment that "Set up training environment" made.</source>
<extracomment>evaluatemodel PYTHON</extracomment>
<translation>مفسّر بايثون فيه Paddle وPaddleSeg؛ ولنموذج ONNX ومع طبقة نقطية تكفي بيئة PURPOSE apply. فارغ: متغير البيئة BUILDSEG_TRAINER_PYTHON، وإلا البيئة التي صنعها «إعداد بيئة التدريب».</translation>
</message>
<message>
<source>Mean IoU of both classes; empty if the tiles do not hold both.</source>
<extracomment>evaluatemodel MIOU</extracomment>
<translation>متوسط IoU الفئتين؛ فارغ إن لم تكن كلتاهما في البلاطات.</translation>
</message>
<message>
<source>Share of correctly classified pixels.</source>
<extracomment>evaluatemodel ACCURACY</extracomment>
<translation>نسبة البكسلات المصنفة تصنيفًا صحيحًا.</translation>
</message>
<message>
<source>Cohen's kappa.</source>
<extracomment>evaluatemodel KAPPA</extracomment>
<translation>معامل Cohen's kappa.</translation>
</message>
<message>
<source>IoU of the building class: intersection over union of predicted and true building pixels.</source>
<extracomment>evaluatemodel BUILDING_IOU</extracomment>
<translation>IoU لفئة المبنى: التقاطع على الاتحاد لبكسلات المباني المتنبأ بها والحقيقية.</translation>
</message>
<message>
<source>Share of the predicted building pixels that are building.</source>
<extracomment>evaluatemodel BUILDING_PRECISION</extracomment>
<translation>نسبة ما هو مبنى من بكسلات المباني المتنبأ بها.</translation>
</message>
<message>
<source>Share of the true building pixels that were predicted.</source>
<extracomment>evaluatemodel BUILDING_RECALL</extracomment>
<translation>نسبة ما تُنبئ به من بكسلات المباني الحقيقية.</translation>
</message>
<message>
<source>F1 (Dice) of the building class: the harmonic mean of its precision and recall.</source>
<extracomment>evaluatemodel BUILDING_F1</extracomment>
<translation>F1 ‏(Dice) لفئة المبنى: المتوسط التوافقي لضبطها واستدعائها.</translation>
</message>
<message>
<source>F1 of whole buildings: each true one is paired with at most one predicted one, of an IoU of at least 0.5. Empty without a true building.</source>
<extracomment>evaluatemodel OBJECT_F1</extracomment>
<translation>F1 للمباني الكاملة: يقترن كل مبنى حقيقي بواحد متنبأ به على الأكثر، بـ IoU لا يقل عن 0.5. فارغ دون مبنى حقيقي.</translation>
</message>
<message>
<source>Probability from which a pixel has to count as building for the largest building IoU on these tiles. Empty for .pdmodel files, which give no probabilities.</source>
<extracomment>evaluatemodel BEST_THRESHOLD</extracomment>
<translation>الاحتمال الذي يُعد البكسل عنده مبنى لأكبر IoU مبانٍ على هذه البلاطات. فارغ لملفات .pdmodel التي لا تعطي احتمالات.</translation>
</message>
<message>
<source>metrics.json with all metrics and the confusion matrix.</source>
<extracomment>evaluatemodel METRICS</extracomment>
<translation>metrics.json فيه كل المقاييس ومصفوفة الالتباس.</translation>
</message>
<message>
<source>report.html, for the screen and for printing; its title names the model.</source>
<extracomment>evaluatemodel REPORT</extracomment>
<translation>report.html للشاشة والطباعة؛ عنوانه يسمي النموذج.</translation>
</message>
<message>
<source>4.2 Export model for buildseg</source>
<extracomment>exportmodel DISPLAY_NAME</extracomment>
<translation>4.2 تصدير النموذج لـ buildseg</translation>
</message>
<message>
<source>export,onnx,pdmodel,pdiparams,static,deploy,buildseg</source>
<extracomment>exportmodel TAGS</extracomment>
<translation>تصدير,onnx,pdmodel,pdiparams,ثابت,نشر,buildseg</translation>
</message>
<message>
<source>Exports a trained model as ONNX and as static Paddle model for the buildseg plugin.</source>
<extracomment>exportmodel SHORT</extracomment>
<translation>يصدّر نموذجًا مدرَّبًا إلى ONNX وإلى نموذج Paddle ثابت للبرنامج المساعد buildseg.</translation>
</message>
<message>
<source>Writes model.onnx (for buildseg 0.2 and later) and model.pdmodel with model.pdiparams and deploy.yaml (for buildseg 0.1; Paddle 3.2 and later do not write these, and the export is ONNX alone then). It then runs the trained and both exported models on tiles of the dataset and compares their results; the export succeeds only if they agree. The numbers are in export.json. card.md tells those who get the model what it is for, what it was trained on, with the licences that layers state, and how it scores.

BUNDLE makes one file of the model, to hand on or to keep: ONNX, weights, settings, recipe for rasters, scores and card. "Extract buildings from raster", "Evaluate model" and "Prepare raster for a model" take it as MODEL, "Train model" as WEIGHTS_FILE. It is checked before it is used, and cannot run code.

In buildseg, choose model.onnx and give it rasters like those of the dataset: 8-bit red, green and blue at a similar resolution.</source>
<extracomment>exportmodel ALG_DESC</extracomment>
<translation>يكتب model.onnx (لـ buildseg 0.2 وما بعده) وmodel.pdmodel مع model.pdiparams وdeploy.yaml (لـ buildseg 0.1؛ لا يكتبها Paddle 3.2 وما بعده، فيكون التصدير ONNX وحده). ثم يشغّل النموذج المدرَّب والنموذجين المصدَّرين على بلاطات مجموعة البيانات ويقارن نتائجها؛ ولا ينجح التصدير إلا إن اتفقت. الأرقام في export.json. يخبر card.md من يحصل على النموذج بغرضه وبما دُرّب عليه، مع التراخيص التي تذكرها الطبقات، وبنتائجه.

يصنع BUNDLE ملفًا واحدًا من النموذج للتسليم أو الحفظ: ONNX والأوزان والإعدادات وطريقة تجهيز الطبقات النقطية والنتائج والبطاقة. يأخذه «استخراج المباني من طبقة نقطية» و«تقييم النموذج» و«تجهيز طبقة نقطية لنموذج» في MODEL، ويأخذه «تدريب النموذج» في WEIGHTS_FILE. يُفحص قبل استخدامه ولا يستطيع تشغيل كود.

في buildseg اختر model.onnx وأعطه طبقات نقطية كالتي في مجموعة البيانات: أحمر وأخضر وأزرق 8 بت بدقة متقاربة.</translation>
</message>
<message>
<source>Next: load model.onnx in buildseg, or run "Extract buildings from raster".</source>
<extracomment>exportmodel NEXT</extracomment>
<translation>التالي: حمّل model.onnx في buildseg، أو شغّل «استخراج المباني من طبقة نقطية».</translation>
</message>
<message>
<source>Run folder (its best checkpoint is used) or a .pdparams file. The button … selects folders only; paste the path of a file.</source>
<extracomment>exportmodel MODEL</extracomment>
<translation>مجلد تشغيل (تُستخدم أفضل نقطة حفظ) أو ملف .pdparams. الزر … يختار المجلدات فقط؛ ألصق مسار الملف.</translation>
</message>
<message>
<source>Dataset with the tiles for the comparison. Empty: the dataset on which the run was trained.</source>
<extracomment>exportmodel DATASET</extracomment>
<translation>مجموعة بيانات فيها بلاطات المقارنة. فارغ: التي دُرّب عليها التشغيل.</translation>
</message>
<message>
<source>Export folder. Empty: export in the run folder; required for a model that is not a run. An earlier export in it is replaced; a folder with other files is refused.</source>
<extracomment>exportmodel OUTPUT</extracomment>
<translation>مجلد التصدير. فارغ: export في مجلد التشغيل؛ مطلوب لنموذج ليس تشغيلًا. يُستبدل تصدير سابق فيه؛ ويُرفض مجلد فيه ملفات أخرى.</translation>
</message>
<message>
<source>File with the ending .zip for the model with its weights. Empty: none.</source>
<extracomment>exportmodel BUNDLE</extracomment>
<translation>ملف ينتهي بـ .zip للنموذج مع أوزانه. فارغ: لا شيء.</translation>
</message>
<message>
<source>The export folder.</source>
<extracomment>exportmodel EXPORT</extracomment>
<translation>مجلد التصدير.</translation>
</message>
<message>
<source>model.onnx, for buildseg 0.2 and later: gives the probabilities of the classes.</source>
<extracomment>exportmodel ONNX</extracomment>
<translation>model.onnx، لـ buildseg 0.2 وما بعده: يعطي احتمالات الفئات.</translation>
</message>
<message>
<source>model.pdmodel, topology for buildseg 0.1; empty where Paddle does not write it.</source>
<extracomment>exportmodel PDMODEL</extracomment>
<translation>model.pdmodel، البنية لـ buildseg 0.1؛ فارغ حيث لا يكتبه Paddle.</translation>
</message>
<message>
<source>model.pdiparams: the file to choose in buildseg 0.1.</source>
<extracomment>exportmodel PDIPARAMS</extracomment>
<translation>model.pdiparams: الملف الذي يُختار في buildseg 0.1.</translation>
</message>
<message>
<source>4.3 Extract buildings from raster</source>
<extracomment>extractbuildings DISPLAY_NAME</extracomment>
<translation>4.3 استخراج المباني من طبقة نقطية</translation>
</message>
<message>
<source>predict,inference,apply,segmentation,footprint,polygon,vectorize,mask,onnx</source>
<extracomment>extractbuildings TAGS</extracomment>
<translation>تنبؤ,استدلال,تطبيق,تجزئة,حدود مبنى,مضلع,تحويل إلى متجهي,قناع,onnx</translation>
</message>
<message>
<source>Applies a model to a raster and draws the footprints of buildings on the map.</source>
<extracomment>extractbuildings SHORT</extracomment>
<translation>يطبق نموذجًا على طبقة نقطية ويرسم حدود المباني على الخريطة.</translation>
</message>
<message>
<source>Applies an exported model to a raster. The raster is prepared as the model's export says: the same bands, the same stretch to 8 bits, and the pixel size of the training tiles (resampled if it differs by more than a tenth). Windows overlap by a quarter. Nodata is not scored and stays nodata.

Each footprint has its area in m² on the ellipsoid, the mean probability, the number of vertices, whether it touches nodata or the edge of what was scored, whether its walls were straightened, and the name of the model. The layer is coloured by probability.

The work is done by the training environment; of its packages only numpy and onnxruntime are needed. Cancel at any time: finished strips of the raster are kept for a week, and the same call goes on with them.

To do the same with the buildseg plugin, use "Export model for buildseg" and "Prepare raster for a model"; MODE buildseg shows what it will give.</source>
<extracomment>extractbuildings ALG_DESC</extracomment>
<translation>يطبق نموذجًا مصدَّرًا على طبقة نقطية. تُجهَّز الطبقة كما يقول تصدير النموذج: الأشرطة نفسها والتمديد نفسه إلى 8 بت وحجم بكسل بلاطات التدريب (مع إعادة أخذ العينات إن اختلف بأكثر من العُشر). تتداخل النوافذ بالربع. لا يُقدَّر انعدام البيانات ويبقى كذلك.

لكل حدود مساحتها بالمتر المربع على الإهليلجي، ومتوسط الاحتمال، وعدد الرؤوس، وهل تلامس انعدام البيانات أو حافة ما قُدّر، وهل قُوّمت جدرانها، واسم النموذج. تُلوَّن الطبقة بحسب الاحتمال.

تقوم بيئة التدريب بالعمل؛ ولا يلزم من حزمها إلا numpy وonnxruntime. ألغِ متى شئت: تُحفظ شرائح الطبقة المكتملة أسبوعًا، والاستدعاء نفسه يتابع منها.

لفعل ذلك بالبرنامج المساعد buildseg استخدم «تصدير النموذج لـ buildseg» و«تجهيز طبقة نقطية لنموذج»؛ ويُظهر MODE buildseg ما سيعطيه.</translation>
</message>
<message>
<source>Raster in which buildings are to be found. An online layer (XYZ, WMS or WMTS) of the project works too: give an AREA or EXTENT, and check that the provider's terms, which the log shows, allow it. At most 100 million pixels are fetched, in each run anew; what the server does not give is nodata.</source>
<extracomment>extractbuildings INPUT</extracomment>
<translation>الطبقة النقطية التي تُراد المباني فيها. وتصلح طبقة على الإنترنت (XYZ أو WMS أو WMTS) من المشروع: حدد AREA أو EXTENT وتأكد من أن شروط المزود، التي يعرضها السجل، تسمح بذلك. يُجلب 100 مليون بكسل على الأكثر، في كل تشغيل من جديد؛ وما لا يعطيه الخادم انعدام بيانات.</translation>
</message>
<message>
<source>Run folder with an export, export folder, bundle (.zip), or .onnx file. The button … selects folders only; paste the path of a file. Models of other programs work if they take 1 x 3 x H x W values and give 1 x C x H x W scores, of which the second are those of buildings.</source>
<extracomment>extractbuildings MODEL</extracomment>
<translation>مجلد تشغيل فيه تصدير، أو مجلد تصدير، أو حزمة (.zip)، أو ملف .onnx. الزر … يختار المجلدات فقط؛ ألصق مسار الملف. تعمل نماذج برامج أخرى إن أخذت قيم 1 x 3 x H x W وأعطت درجات 1 x C x H x W ثانيتها للمباني.</translation>
</message>
<message>
<source>Polygons outside of which nothing is scored; the selected ones if there is a selection. Empty: the whole raster.</source>
<extracomment>extractbuildings AREA</extracomment>
<translation>مضلعات لا يُقدَّر شيء خارجها؛ والمحددة منها إن وُجد تحديد. فارغ: الطبقة النقطية كلها.</translation>
</message>
<message>
<source>Rectangle outside of which nothing is scored.</source>
<extracomment>extractbuildings EXTENT</extracomment>
<translation>مستطيل لا يُقدَّر شيء خارجه.</translation>
</message>
<message>
<source>best: what finds buildings best; the other parameters are for it. buildseg: pixel by pixel the mask that the buildseg plugin (0.2 to 0.3.1) makes with this model of the raster that "Prepare raster for a model" makes of INPUT: blocks of 512 px that overlap by 16 px (buildseg's default; its scale is 1), black beyond the right and bottom edge, opened and closed three times with 3 x 3 px, without areas under 64 px, smoothed by a median of 5 x 5 px; a pixel is a building where one of its blocks says so. Nodata is black to buildseg and gets a class too. It has no probabilities: PROBABILITY is 0 or 1, and THRESHOLD, SEAMS and ORIENTATIONS have no effect. Footprints are drawn of its mask as REGULARISE, MIN_AREA and FILL_HOLES say; none, 0 and 0 give buildseg's own outlines. buildseg 0.1 stretches each block anew and gives another result.</source>
<extracomment>extractbuildings MODE</extracomment>
<translation>best: ما يجد المباني على أفضل وجه؛ والمعاملات الأخرى له. buildseg: بكسلًا بكسلًا القناع الذي يصنعه البرنامج المساعد buildseg (0.2 إلى 0.3.1) بهذا النموذج من الطبقة التي يصنعها «تجهيز طبقة نقطية لنموذج» من INPUT: كتل 512 بكسل تتداخل بـ 16 بكسل (افتراضي buildseg؛ مقياسه 1)، سوداء خلف الحافة اليمنى والسفلى، بفتح وإغلاق ثلاث مرات 3 x 3 بكسل، دون مناطق أقل من 64 بكسل، منعّمة بوسيط 5 x 5 بكسل؛ البكسل مبنى حيث تقول ذلك إحدى كتله. انعدام البيانات أسود عند buildseg ويأخذ فئة أيضًا. ليس له احتمالات: PROBABILITY هو 0 أو 1، ولا أثر لـ THRESHOLD وSEAMS وORIENTATIONS. تُرسم الحدود من قناعه كما يقول REGULARISE وMIN_AREA وFILL_HOLES؛ وتعطي none و0 و0 حدود buildseg نفسها. يمدد buildseg 0.1 كل كتلة من جديد ويعطي نتيجة أخرى.</translation>
</message>
<message>
<source>Best: finds buildings best</source>
<extracomment>extractbuildings MODE=best</extracomment>
<translation>الأفضل: يجد المباني على أحسن وجه</translation>
</message>
<message>
<source>As the buildseg plugin does it</source>
<extracomment>extractbuildings MODE=buildseg</extracomment>
<translation>كما يفعل البرنامج المساعد buildseg</translation>
</message>
<message>
<source>right_angles: walls in two directions at right angles, those of most of a building's outline. diagonals: also at 45 degrees to them. none: the outline of the pixels. Where straight walls would cover less than 80 % of the area they share with the mask, the simplified outline is kept, and that of the pixels for blobs of more than 10 000 vertices; the field regularised is false then.</source>
<extracomment>extractbuildings REGULARISE</extracomment>
<translation>right_angles: جدران باتجاهين متعامدين هما اتجاها أكثر حدود المبنى. diagonals: وكذلك بزاوية 45 درجة معهما. none: حدود البكسلات. حيث تغطي الجدران المستقيمة أقل من 80 % من المساحة المشتركة مع القناع تبقى الحدود المبسطة، وتبقى حدود البكسلات لكتل فيها أكثر من 10 000 رأس؛ وعندئذ يكون الحقل regularised ‏false.</translation>
</message>
<message>
<source>At right angles</source>
<extracomment>extractbuildings REGULARISE=right_angles</extracomment>
<translation>بزوايا قائمة</translation>
</message>
<message>
<source>Also at 45 degrees</source>
<extracomment>extractbuildings REGULARISE=diagonals</extracomment>
<translation>وبزاوية 45 درجة أيضًا</translation>
</message>
<message>
<source>No: outlines of pixels</source>
<extracomment>extractbuildings REGULARISE=none</extracomment>
<translation>لا: حدود البكسلات</translation>
</message>
<message>
<source>Buildings smaller than this are left out.</source>
<extracomment>extractbuildings MIN_AREA</extracomment>
<translation>تُستبعد المباني الأصغر من هذا.</translation>
</message>
<message>
<source>From 0.005 to 1. A lower value finds more building area, and more that is none; a higher one keeps houses that stand close together apart: in a dense town 0.7 found a fifth more whole buildings than 0.5, with 2 % less area IoU. The threshold that gave the largest building IoU on the validation tiles, which the report and export.json name, is no better on other tiles, and merges more houses.</source>
<extracomment>extractbuildings THRESHOLD</extracomment>
<translation>من 0.005 إلى 1. القيمة الأدنى تجد مساحة مبانٍ أكثر، وأكثر مما ليس مبنى؛ والأعلى تُبقي البيوت المتقاربة منفصلة: في مدينة كثيفة وجد 0.7 خُمسًا أكثر من المباني الكاملة مقارنة بـ 0.5، مع IoU مساحة أقل بـ 2 %. العتبة التي أعطت أكبر IoU مبانٍ على بلاطات التحقق، ويذكرها التقرير وexport.json، ليست أفضل على بلاطات أخرى وتدمج بيوتًا أكثر.</translation>
</message>
<message>
<source>crop: each window gives its inner part. blend: the mean of the windows over a pixel, in which the middle of a window counts most (Hann window); edges of windows show less.</source>
<extracomment>extractbuildings SEAMS</extracomment>
<translation>crop: تعطي كل نافذة جزءها الداخلي. blend: متوسط النوافذ فوق البكسل، وأثقلها وسط النافذة (نافذة Hann)؛ تظهر حواف النوافذ أقل.</translation>
</message>
<message>
<source>The inner part of each window</source>
<extracomment>extractbuildings SEAMS=crop</extracomment>
<translation>الجزء الداخلي من كل نافذة</translation>
</message>
<message>
<source>Weighted mean of the windows</source>
<extracomment>extractbuildings SEAMS=blend</extracomment>
<translation>المتوسط الموزون للنوافذ</translation>
</message>
<message>
<source>1: score each window once. 4: also flipped in both directions. 8: also turned by 90 degrees. The mean probability is taken, which takes 4 or 8 times as long; whether it finds more buildings depends on the model.</source>
<extracomment>extractbuildings ORIENTATIONS</extracomment>
<translation>1: تُقدَّر كل نافذة مرة. 4: ومقلوبة في الاتجاهين. 8: ومدوّرة 90 درجة. يؤخذ متوسط الاحتمال، فيستغرق 4 أو 8 أضعاف الوقت؛ وهل يجد مباني أكثر يتوقف على النموذج.</translation>
</message>
<message>
<source>1: as it is</source>
<extracomment>extractbuildings ORIENTATIONS=1</extracomment>
<translation>1: كما هي</translation>
</message>
<message>
<source>4: also flipped, 4 times slower</source>
<extracomment>extractbuildings ORIENTATIONS=4</extracomment>
<translation>4: ومقلوبة، أبطأ 4 مرات</translation>
</message>
<message>
<source>8: also turned, 8 times slower</source>
<extracomment>extractbuildings ORIENTATIONS=8</extracomment>
<translation>8: ومدوّرة، أبطأ 8 مرات</translation>
</message>
<message>
<source>Courtyards smaller than this are filled.</source>
<extracomment>extractbuildings FILL_HOLES</extracomment>
<translation>تُملأ الأفنية الأصغر من هذا.</translation>
</message>
<message>
<source>Size on the ground of the pixels that are fetched of an online layer. Empty: that of the model's training tiles.</source>
<extracomment>extractbuildings RESOLUTION</extracomment>
<translation>حجم البكسلات المجلوبة من طبقة على الإنترنت على الأرض. فارغ: حجم بكسل بلاطات تدريب النموذج.</translation>
</message>
<message>
<source>GeoTIFF: 1 building, 0 background, 255 nodata, in the pixel size of the model.</source>
<extracomment>extractbuildings MASK</extracomment>
<translation>GeoTIFF: ‏1 مبنى، 0 خلفية، 255 انعدام بيانات، بحجم بكسل النموذج.</translation>
</message>
<message>
<source>GeoTIFF of bytes with a scale of 1/200: the probability in steps of 0.005, 255 nodata.</source>
<extracomment>extractbuildings PROBABILITY</extracomment>
<translation>GeoTIFF من بايتات بمقياس 1/200: الاحتمال بخطوات 0.005، و255 انعدام بيانات.</translation>
</message>
<message>
<source>Layer of footprints: .gpkg, .geojson or .fgb.</source>
<extracomment>extractbuildings OUTPUT</extracomment>
<translation>طبقة الحدود المرسومة: .gpkg أو .geojson أو .fgb.</translation>
</message>
<message>
<source>Python interpreter with numpy and onnxruntime. Empty: the environment variable BUILDSEG_TRAINER_PYTHON, else the environment that "Set up training environment" made.</source>
<extracomment>extractbuildings PYTHON</extracomment>
<translation>مفسّر بايثون فيه numpy وonnxruntime. فارغ: متغير البيئة BUILDSEG_TRAINER_PYTHON، وإلا البيئة التي صنعها «إعداد بيئة التدريب».</translation>
</message>
<message>
<source>Number of buildings.</source>
<extracomment>extractbuildings BUILDING_COUNT</extracomment>
<translation>عدد المباني.</translation>
</message>
<message>
<source>2.3 Filter tiles</source>
<extracomment>filtertiles DISPLAY_NAME</extracomment>
<translation>2.3 تصفية البلاطات</translation>
</message>
<message>
<source>filter,tile,background,empty,building,cloud,blur,duplicate,dataset,training</source>
<extracomment>filtertiles TAGS</extracomment>
<translation>تصفية,بلاطة,خلفية,فارغ,مبنى,غيوم,ضبابية,تكرار,مجموعة بيانات,تدريب</translation>
</message>
<message>
<source>Keeps the tiles that hold enough building and enough background pixels to learn from.</source>
<extracomment>filtertiles SHORT</extracomment>
<translation>يحتفظ بالبلاطات التي فيها ما يكفي من بكسلات المباني والخلفية للتعلم منها.</translation>
</message>
<message>
<source>Keeps a tile if both classes have more than a number of pixels and its largest building has more than an area: the rule of buildseg's training notebook, with its numbers as defaults. Further limits are off by default: shares of building and nodata and, among the advanced parameters, single colour, white, sharpness and duplicates, which need the images to be read. The log then shows the range of these values, to choose limits by, and the tile index gets them as sharpness, flat_share and white_share.

The names of the kept tiles are written to train2.txt; the tile index gets kept and reason for every tile and is shown on the map. No image is deleted, so you can run it again with other limits. Lists of a split that are no longer valid are removed; tiles appended since then do not invalidate them.

To decide on a tile yourself, choose yes or no for its field keep (in its form or the attribute table; elsewhere 1 or 0), save, and run this again: your choice takes precedence over every limit. Automatic, or null, leaves the tile to the limits.</source>
<extracomment>filtertiles ALG_DESC</extracomment>
<translation>يحتفظ ببلاطة إن كان لكلتا الفئتين أكثر من عدد من البكسلات ولأكبر مبانيها أكثر من مساحة: قاعدة دفتر تدريب buildseg وأرقامه افتراضًا. الحدود الأخرى معطلة افتراضًا: نسب المباني وانعدام البيانات، ومن المعاملات المتقدمة اللون الواحد والأبيض والحدة والمكررات، وتحتاج إلى قراءة الصور. عندئذ يعرض السجل مدى هذه القيم لاختيار الحدود، ويأخذها فهرس البلاطات باسم sharpness وflat_share وwhite_share.

تُكتب أسماء البلاطات المحتفظ بها في train2.txt؛ ويأخذ فهرس البلاطات kept وreason لكل بلاطة ويُعرض على الخريطة. لا تُحذف صورة، فيمكن تشغيله من جديد بحدود أخرى. تُزال قوائم تقسيم لم تعد صالحة؛ ولا تبطلها بلاطات أُلحقت منذئذ.

لتقرر بنفسك في بلاطة اختر نعم أو لا لحقلها keep (في نموذجها أو جدول السمات؛ وفي غيرهما 1 أو 0)، واحفظ وشغّل هذا من جديد: اختيارك يتقدم على كل حد. «تلقائي» أو القيمة الفارغة تترك البلاطة للحدود.</translation>
</message>
<message>
<source>Next: "Split dataset".</source>
<extracomment>filtertiles NEXT</extracomment>
<translation>التالي: «تقسيم مجموعة البيانات».</translation>
</message>
<message>
<source>A dataset folder made by "Create image and mask tiles". As an output: the same folder, for the next step.</source>
<extracomment>filtertiles DATASET</extracomment>
<translation>مجلد مجموعة بيانات صنعها «إنشاء بلاطات الصور والأقنعة». وكمخرج: المجلد نفسه للخطوة التالية.</translation>
</message>
<message>
<source>A tile is kept only if it has more building pixels than this and more background pixels than this.</source>
<extracomment>filtertiles MIN_CLASS_PIXELS</extracomment>
<translation>لا يُحتفظ ببلاطة إلا إن كانت بكسلات المباني فيها أكثر من هذا وبكسلات الخلفية أكثر من هذا.</translation>
</message>
<message>
<source>A tile is kept only if the outline of its largest building encloses more pixels than this (area of the polygon through the centres of the outline's pixels, as OpenCV's contourArea).</source>
<extracomment>filtertiles MIN_BUILDING_PIXELS</extracomment>
<translation>لا يُحتفظ ببلاطة إلا إن أحاطت حدود أكبر مبانيها ببكسلات أكثر من هذا (مساحة المضلع المار بمراكز بكسلات الحدود، كما في contourArea من OpenCV).</translation>
</message>
<message>
<source>A tile is kept only if at least this share of its labelled pixels is building. 0: no limit.</source>
<extracomment>filtertiles MIN_BUILDING_SHARE</extracomment>
<translation>لا يُحتفظ ببلاطة إلا إن كانت هذه النسبة على الأقل من بكسلاتها المرسومة مباني. 0: بلا حد.</translation>
</message>
<message>
<source>A tile is kept only if at most this share of its labelled pixels is building. 100: no limit.</source>
<extracomment>filtertiles MAX_BUILDING_SHARE</extracomment>
<translation>لا يُحتفظ ببلاطة إلا إن كانت هذه النسبة على الأكثر من بكسلاتها المرسومة مباني. 100: بلا حد.</translation>
</message>
<message>
<source>A tile is kept only if at most this share of its pixels is ignored (nodata, or outside the labelled area). 100: no limit.</source>
<extracomment>filtertiles MAX_NODATA_SHARE</extracomment>
<translation>لا يُحتفظ ببلاطة إلا إن كانت هذه النسبة على الأكثر من بكسلاتها متجاهلة (انعدام بيانات أو خارج المنطقة المرسومة). 100: بلا حد.</translation>
</message>
<message>
<source>A tile is kept only if its most frequent colour has at most this share of its labelled pixels: drops water, fill and blank sheets. Colours are distinguished in steps of 8 of 256. 100: no limit, images are not read.</source>
<extracomment>filtertiles MAX_FLAT_SHARE</extracomment>
<translation>لا يُحتفظ ببلاطة إلا إن كان للونها الأكثر شيوعًا هذه النسبة على الأكثر من بكسلاتها المرسومة: يُسقط الماء والملء والألواح الفارغة. تُميَّز الألوان بخطوات 8 من 256. 100: بلا حد، ولا تُقرأ الصور.</translation>
</message>
<message>
<source>A tile is kept only if at most this share of its labelled pixels is white (240 or more in all three bands): drops clouds, snow and overexposed images. 100: no limit, images are not read.</source>
<extracomment>filtertiles MAX_WHITE_SHARE</extracomment>
<translation>لا يُحتفظ ببلاطة إلا إن كانت هذه النسبة على الأكثر من بكسلاتها المرسومة بيضاء (240 فأكثر في الأشرطة الثلاثة): يُسقط الغيوم والثلج والصور زائدة التعريض. 100: بلا حد، ولا تُقرأ الصور.</translation>
</message>
<message>
<source>A tile is kept only if the variance of the Laplacian of its grey values, over its labelled pixels, is at least this: drops blurred images. Sharpness depends on camera and pixel size, so look at the values in the log first. 0: no limit, images are not read.</source>
<extracomment>filtertiles MIN_SHARPNESS</extracomment>
<translation>لا يُحتفظ ببلاطة إلا إن لم يقل تباين لابلاسيان قيمها الرمادية على بكسلاتها المرسومة عن هذا: يُسقط الصور الضبابية. تتوقف الحدة على الكاميرا وحجم البكسل، فانظر إلى القيم في السجل أولًا. 0: بلا حد، ولا تُقرأ الصور.</translation>
</message>
<message>
<source>Of tiles whose images have exactly the same pixels only one is kept: the one whose keep is true, else the first by name. In a shell write true or false.</source>
<extracomment>filtertiles DUPLICATES</extracomment>
<translation>من البلاطات التي لصورها البكسلات نفسها تمامًا لا يُحتفظ إلا بواحدة: التي keep فيها صحيح، وإلا فالأولى بالاسم. في سطر الأوامر اكتب true أو false.</translation>
</message>
<message>
<source>The tile index tiles.gpkg, with kept and reason of every tile.</source>
<extracomment>filtertiles INDEX</extracomment>
<translation>فهرس البلاطات tiles.gpkg مع kept وreason لكل بلاطة.</translation>
</message>
<message>
<source>Number of tiles kept.</source>
<extracomment>filtertiles KEPT_COUNT</extracomment>
<translation>عدد البلاطات المحتفظ بها.</translation>
</message>
<message>
<source>Number of tiles dropped.</source>
<extracomment>filtertiles DROPPED_COUNT</extracomment>
<translation>عدد البلاطات المسقطة.</translation>
</message>
<message>
<source>2.2 Import images and masks</source>
<extracomment>importdataset DISPLAY_NAME</extracomment>
<translation>2.2 استيراد الصور والأقنعة</translation>
</message>
<message>
<source>import,zip,archive,image,mask,label,dataset,building,training</source>
<extracomment>importdataset TAGS</extracomment>
<translation>استيراد,zip,أرشيف,صورة,قناع,وسم,مجموعة بيانات,مبنى,تدريب</translation>
</message>
<message>
<source>Imports ready-made images and masks, from zip archives or folders, into a dataset.</source>
<extracomment>importdataset SHORT</extracomment>
<translation>يستورد صورًا وأقنعة جاهزة من أرشيفات zip أو مجلدات إلى مجموعة بيانات.</translation>
</message>
<message>
<source>Takes a zip archive (also one split into volumes: .z01, .z02, … and .zip, or .zip.001, …), a folder of archives, or folders of images and masks (jpg, png, tif, bmp), and writes the same dataset folder as "Create image and mask tiles". Nothing is unpacked to disk, and malicious archives are refused.

Images are recognised by a folder name with img, image or images, masks by one with gt, mask or label, or both by a word of the file name (12_sat.jpg, 12_mask.png; tile_img_0.png, tile_mask_0.png; the last such word counts first); the rest of the name is the same for an image and its mask. Lists with lines "image mask" are used if present; if lists for training and validation name every pair once, they become the split.

Masks become 0 background, 1 building and 255 ignored by one rule for the whole import, which the log shows: of 0 and one other value (1, 255, a colour) the other is building; if masks hold both 1 and 255, 255 is ignored; black and white with smooth edges is thresholded halfway. If that is ambiguous, give BUILDING_VALUE.

Unusable pairs are skipped with a warning; imported.csv lists the source of each tile. RGB JPEG files are copied as they are. Georeferenced images keep their location in the tile index.

If an import was interrupted (a crash, a power cut), run it again: its files in OUTPUT are removed first. A complete dataset, other files and the folder of a running process are never touched.</source>
<extracomment>importdataset ALG_DESC</extracomment>
<translation>يأخذ أرشيف zip (ولو مقسمًا إلى أجزاء: .z01, .z02, … و.zip، أو .zip.001, …)، أو مجلد أرشيفات، أو مجلدات صور وأقنعة (jpg, png, tif, bmp)، ويكتب مجلد مجموعة البيانات نفسه الذي يكتبه «إنشاء بلاطات الصور والأقنعة». لا يُفك شيء على القرص، وتُرفض الأرشيفات الضارة.

تُعرف الصور باسم مجلد فيه img أو image أو images، والأقنعة بمجلد فيه gt أو mask أو label، أو كلاهما بكلمة في اسم الملف (12_sat.jpg, 12_mask.png; tile_img_0.png, tile_mask_0.png؛ وتُعتمد آخر كلمة كهذه أولًا)؛ وبقية الاسم واحدة للصورة وقناعها. تُستخدم القوائم ذات أسطر "image mask" إن وُجدت؛ وإن ذكرت قائمتا التدريب والتحقق كل زوج مرة صارتا التقسيم.

تصير الأقنعة 0 خلفية و1 مبنى و255 متجاهل بقاعدة واحدة للاستيراد كله يعرضها السجل: من 0 وقيمة أخرى (1 أو 255 أو لون) الأخرى هي المبنى؛ وإن كان في الأقنعة 1 و255 معًا فـ 255 متجاهل؛ والأسود والأبيض بحواف ناعمة يُقسم عند المنتصف. إن كان ذلك ملتبسًا فحدد BUILDING_VALUE.

تُتجاوز الأزواج غير الصالحة مع تحذير؛ ويسرد imported.csv مصدر كل بلاطة. تُنسخ ملفات RGB JPEG كما هي. تحتفظ الصور ذات المرجعية الجغرافية بموقعها في فهرس البلاطات.

إن انقطع استيراد (انهيار أو انقطاع كهرباء) فشغّله من جديد: تُزال ملفاته في OUTPUT أولًا. لا تُمس أبدًا مجموعة بيانات كاملة ولا ملفات أخرى ولا مجلد عملية جارية.</translation>
</message>
<message>
<source>A zip archive, any volume of a split one, or a folder with archives or with images and masks. The button … selects folders only; paste the path of an archive.</source>
<extracomment>importdataset INPUT</extracomment>
<translation>أرشيف zip، أو أي جزء من أرشيف مقسم، أو مجلد فيه أرشيفات أو صور وأقنعة. الزر … يختار المجلدات فقط؛ ألصق مسار الأرشيف.</translation>
</message>
<message>
<source>Name of the folder with the images, if it is not one of the usual names.</source>
<extracomment>importdataset IMAGE_FOLDER</extracomment>
<translation>اسم مجلد الصور إن لم يكن أحد الأسماء المعتادة.</translation>
</message>
<message>
<source>Name of the folder with the masks, if it is not one of the usual names.</source>
<extracomment>importdataset MASK_FOLDER</extracomment>
<translation>اسم مجلد الأقنعة إن لم يكن أحد الأسماء المعتادة.</translation>
</message>
<message>
<source>Value or colour (red,green,blue) of buildings in the masks. Empty: detected from the masks.</source>
<extracomment>importdataset BUILDING_VALUE</extracomment>
<translation>قيمة المباني أو لونها (أحمر,أخضر,أزرق) في الأقنعة. فارغ: تُكتشف من الأقنعة.</translation>
</message>
<message>
<source>Value or colour of mask pixels to ignore in training. Empty: 255 if masks hold both 1 and 255, else none.</source>
<extracomment>importdataset IGNORE_VALUE</extracomment>
<translation>قيمة أو لون بكسلات القناع المتجاهلة في التدريب. فارغ: 255 إن كان في الأقنعة 1 و255 معًا، وإلا لا شيء.</translation>
</message>
<message>
<source>auto: jpeg if any image is one, else png. jpeg: small files; JPEG images are copied as they are, others are encoded. png: lossless.</source>
<extracomment>importdataset IMAGE_FORMAT</extracomment>
<translation>auto: ‏jpeg إن كانت أي صورة كذلك، وإلا png. ‏jpeg: ملفات صغيرة؛ تُنسخ صور JPEG كما هي وتُرمَّز غيرها. png: دون فقد.</translation>
</message>
<message>
<source>As the images are</source>
<extracomment>importdataset IMAGE_FORMAT=auto</extracomment>
<translation>كما هي الصور</translation>
</message>
<message>
<source>PNG: lossless</source>
<extracomment>importdataset IMAGE_FORMAT=png</extracomment>
<translation>PNG: دون فقد</translation>
</message>
<message>
<source>Quality from 1 to 100 of images that are encoded as JPEG.</source>
<extracomment>importdataset JPEG_QUALITY</extracomment>
<translation>جودة الصور التي تُرمَّز بصيغة JPEG من 1 إلى 100.</translation>
</message>
<message>
<source>The tile index: one row for each tile with its shares of building and ignored pixels, and its outline if the image is georeferenced.</source>
<extracomment>importdataset INDEX</extracomment>
<translation>فهرس البلاطات: سطر لكل بلاطة مع نسب المباني والبكسلات المتجاهلة فيها، وحدودها إن كانت للصورة مرجعية جغرافية.</translation>
</message>
<message>
<source>Number of tiles imported.</source>
<extracomment>importdataset TILE_COUNT</extracomment>
<translation>عدد البلاطات المستوردة.</translation>
</message>
<message>
<source>2.6 Prepare raster for a model</source>
<extracomment>prepareraster DISPLAY_NAME</extracomment>
<translation>2.6 تجهيز طبقة نقطية لنموذج</translation>
</message>
<message>
<source>raster,stretch,8 bit,rgb,band,contrast,convert,predict,vrt,cog,dataset</source>
<extracomment>prepareraster TAGS</extracomment>
<translation>نقطية,تمديد,8 بت,rgb,شريط,تباين,تحويل,تنبؤ,vrt,cog,مجموعة بيانات</translation>
</message>
<message>
<source>Converts a raster to the bands, the 8-bit values and the pixel size that a model expects.</source>
<extracomment>prepareraster SHORT</extracomment>
<translation>يحوّل طبقة نقطية إلى الأشرطة وقيم 8 بت وحجم البكسل التي يتوقعها نموذج.</translation>
</message>
<message>
<source>Converts a raster to the 8-bit RGB image that "Create image and mask tiles" would have cut from it for the dataset of the model, pixel by pixel: the same bands, the stretch in dataset.json for rasters with more than 8 bits, expanded palettes, a single band as grey, nodata as black; and the pixel size of the tiles, since a model recognises buildings in the size it was trained on. The measured accuracy of a model holds for such images only.

A .vrt refers to the raster and takes no time to write, however large the raster is; do not move the raster. A .tif is a copy: a cloud-optimised GeoTIFF, tiled, lossless, with overviews.

Give the dataset or the model: an exported model contains its recipe, so that the dataset is not needed.</source>
<extracomment>prepareraster ALG_DESC</extracomment>
<translation>يحوّل طبقة نقطية إلى صورة RGB ‏8 بت كالتي كان «إنشاء بلاطات الصور والأقنعة» سيقصها منها لمجموعة بيانات النموذج، بكسلًا بكسلًا: الأشرطة نفسها، والتمديد الذي في dataset.json للطبقات فوق 8 بت، واللوحات اللونية مبسوطة، والشريط الواحد رماديًا، وانعدام البيانات أسود؛ وحجم بكسل البلاطات، إذ يعرف النموذج المباني بالحجم الذي دُرّب عليه. لا تصح دقة النموذج المقيسة إلا لصور كهذه.

يشير ملف .vrt إلى الطبقة ولا تستغرق كتابته وقتًا مهما كبرت؛ فلا تنقل الطبقة. وملف .tif نسخة: GeoTIFF محسّن للسحابة، مجزأ، دون فقد، مع نظرات عامة.

حدد مجموعة البيانات أو النموذج: النموذج المصدَّر يحوي طريقته فلا حاجة إلى مجموعة البيانات.</translation>
</message>
<message>
<source>Next: load the result in buildseg.</source>
<extracomment>prepareraster NEXT</extracomment>
<translation>التالي: حمّل النتيجة في buildseg.</translation>
</message>
<message>
<source>Raster to which a model is to be applied.</source>
<extracomment>prepareraster INPUT</extracomment>
<translation>الطبقة النقطية التي يُطبَّق عليها نموذج.</translation>
</message>
<message>
<source>Dataset folder on which the model was trained. Leave it empty if you give MODEL.</source>
<extracomment>prepareraster DATASET</extracomment>
<translation>مجلد مجموعة البيانات التي دُرّب عليها النموذج. اتركه فارغًا إن حددت MODEL.</translation>
</message>
<message>
<source>Instead of a dataset: a run folder, an export folder, a bundle (.zip), or a model file (.onnx, .pdmodel, .pdparams) in one of these. The button … selects folders only; paste the path of a file.</source>
<extracomment>prepareraster MODEL</extracomment>
<translation>بدل مجموعة بيانات: مجلد تشغيل، أو مجلد تصدير، أو حزمة (.zip)، أو ملف نموذج (.onnx, .pdmodel, .pdparams) في أحدها. الزر … يختار المجلدات فقط؛ ألصق مسار الملف.</translation>
</message>
<message>
<source>auto: resample if the ground size of the pixels differs by more than a tenth from the dataset's, or if its tiles were resampled. always: to exactly the dataset's pixel size. never: keep the raster's pixels, with a warning if they differ.</source>
<extracomment>prepareraster RESAMPLE</extracomment>
<translation>auto: إعادة أخذ العينات إن اختلف حجم البكسلات على الأرض بأكثر من العُشر عن مجموعة البيانات، أو أُعيد أخذ عينات بلاطاتها. always: إلى حجم بكسل مجموعة البيانات بالضبط. never: تبقى بكسلات الطبقة، مع تحذير إن اختلفت.</translation>
</message>
<message>
<source>If it differs by more than a tenth</source>
<extracomment>prepareraster RESAMPLE=auto</extracomment>
<translation>إن اختلف بأكثر من العُشر</translation>
</message>
<message>
<source>Always</source>
<extracomment>prepareraster RESAMPLE=always</extracomment>
<translation>دائمًا</translation>
</message>
<message>
<source>Never</source>
<extracomment>prepareraster RESAMPLE=never</extracomment>
<translation>أبدًا</translation>
</message>
<message>
<source>File to write: .vrt (takes no time, refers to the raster) or .tif (a copy).</source>
<extracomment>prepareraster OUTPUT</extracomment>
<translation>الملف المراد كتابته: .vrt (لا يستغرق وقتًا ويشير إلى الطبقة) أو .tif (نسخة).</translation>
</message>
<message>
<source>5.1 Raster and buildings → trained, exported model</source>
<extracomment>rastertomodel DISPLAY_NAME</extracomment>
<translation>5.1 طبقة نقطية ومبانٍ ← نموذج مدرَّب ومصدَّر</translation>
</message>
<message>
<source>Makes a trained and exported model of rasters and building polygons, in one go.</source>
<extracomment>rastertomodel SHORT</extracomment>
<translation>يصنع نموذجًا مدرَّبًا ومصدَّرًا من طبقات نقطية ومضلعات مبانٍ دفعة واحدة.</translation>
</message>
<message>
<source>Runs "Create image and mask tiles", "Filter tiles", "Split dataset", "Train model", "Evaluate model" and "Export model" one after the other, with their defaults for everything that is not asked for here. QGIS runs a model in its main window, which answers slowly until the end: for long trainings run the steps one by one, or this model by qgis_process.</source>
<extracomment>rastertomodel ALG_DESC</extracomment>
<translation>يشغّل «إنشاء بلاطات الصور والأقنعة» و«تصفية البلاطات» و«تقسيم مجموعة البيانات» و«تدريب النموذج» و«تقييم النموذج» وتصدير النموذج واحدة بعد أخرى، بقيمها الافتراضية لكل ما لا يُسأل عنه هنا. يشغّل QGIS نموذج المعالجة في نافذته الرئيسية فتبطؤ استجابتها حتى النهاية: للتدريبات الطويلة شغّل الخطوات واحدة واحدة، أو هذا النموذج بـ qgis_process.</translation>
</message>
<message>
<source>One or several georeferenced rasters of the same kind.</source>
<extracomment>rastertomodel RASTERS</extracomment>
<translation>طبقة نقطية أو أكثر لها مرجعية جغرافية من نوع واحد.</translation>
</message>
<message>
<source>Polygon layer of the buildings, in any coordinate reference system.</source>
<extracomment>rastertomodel BUILDINGS</extracomment>
<translation>طبقة مضلعات المباني بأي نظام إحداثيات مرجعية.</translation>
</message>
<message>
<source>Polygons within which all buildings are mapped; pixels outside are ignored. Empty: everything is labelled.</source>
<extracomment>rastertomodel AREA</extracomment>
<translation>مضلعات رُسمت فيها كل المباني؛ تُتجاهل البكسلات خارجها. فارغ: كل شيء مرسوم.</translation>
</message>
<message>
<source>Side of a tile in pixels.</source>
<extracomment>rastertomodel TILE_SIZE</extracomment>
<translation>ضلع البلاطة بالبكسل.</translation>
</message>
<message>
<source>3.4 Resume training</source>
<extracomment>resumetraining DISPLAY_NAME</extracomment>
<translation>3.4 استئناف التدريب</translation>
</message>
<message>
<source>resume,continue,restart,run,training,checkpoint</source>
<extracomment>resumetraining TAGS</extracomment>
<translation>استئناف,متابعة,إعادة,تشغيل,تدريب,نقطة حفظ</translation>
</message>
<message>
<source>Continues a training run from its last checkpoint.</source>
<extracomment>resumetraining SHORT</extracomment>
<translation>يتابع تشغيل تدريب من آخر نقطة حفظ له.</translation>
</message>
<message>
<source>For a run that was stopped or killed, that failed, or that finished and is to go on for longer. It continues in its run folder, with its own settings and at most ten minutes before it ended; on a CPU it ends with the same weights as without the interruption. Only what stands here can change, and what is left empty stays.

More iterations stretch the learning rate schedule, which then continues at a higher rate, named in the log. The dataset must have the lists with which the run started: one that was split again is refused, since its scores could not be trusted.</source>
<extracomment>resumetraining ALG_DESC</extracomment>
<translation>لتشغيل أُوقف أو قُتل أو فشل، أو اكتمل ويراد أن يطول. يستمر في مجلد تشغيله بإعداداته، من عشر دقائق على الأكثر قبل نهايته؛ وعلى المعالج ينتهي بالأوزان نفسها كما لو لم ينقطع. لا يتغير إلا ما يُذكر هنا، وما يُترك فارغًا يبقى.

تكرارات أكثر تمدد جدول معدل التعلم، فيستمر بمعدل أعلى يذكره السجل. يجب أن تكون لمجموعة البيانات القوائم التي بدأ بها التشغيل: تُرفض التي قُسّمت من جديد، إذ لا يوثق بنتائجها.</translation>
</message>
<message>
<source>Next, when the training has finished: "Evaluate model" and "Export model for buildseg".</source>
<extracomment>resumetraining NEXT</extracomment>
<translation>التالي، حين يكتمل التدريب: «تقييم النموذج» و«تصدير النموذج لـ buildseg».</translation>
</message>
<message>
<source>Folder of the run. As an output: the same folder.</source>
<extracomment>resumetraining RUN</extracomment>
<translation>مجلد التشغيل. وكمخرج: المجلد نفسه.</translation>
</message>
<message>
<source>The same dataset at its new place. Empty: where it was.</source>
<extracomment>resumetraining DATASET</extracomment>
<translation>مجموعة البيانات نفسها في مكانها الجديد. فارغ: حيث كانت.</translation>
</message>
<message>
<source>Iterations of the whole run, with those already made; upwards only.</source>
<extracomment>resumetraining ITERATIONS</extracomment>
<translation>تكرارات التشغيل كله مع ما أُنجز منها؛ زيادةً فقط.</translation>
</message>
<message>
<source>The training ends after this many minutes from now, with a validation and a checkpoint. A run that its time limit ended needs a larger one, or 0: no limit.</source>
<extracomment>resumetraining TIME_LIMIT</extracomment>
<translation>ينتهي التدريب بعد هذا العدد من الدقائق من الآن، بتحقق ونقطة حفظ. التشغيل الذي أنهاه حد الوقت يحتاج حدًا أكبر، أو 0: بلا حد.</translation>
</message>
<message>
<source>true: returns when the training ends. false: returns at once, and the training continues on its own. In a shell write true or false (no and off mean true). Closing QGIS asks to cancel running tasks, and a training that is waited for is then stopped (and can be resumed); it survives a crash of QGIS, and with WAIT=false also its closing. Without waiting, dataset and runs must not be in Processing's temporary folder.</source>
<extracomment>resumetraining WAIT</extracomment>
<translation>true: يعود حين ينتهي التدريب. false: يعود فورًا ويستمر التدريب وحده. في سطر الأوامر اكتب true أو false (no وoff يعنيان true). يسأل إغلاق QGIS عن إلغاء المهام الجارية، فيُوقَف التدريب المنتظَر (ويمكن استئنافه)؛ ويبقى بعد انهيار QGIS، ومع WAIT=false بعد إغلاقه أيضًا. دون انتظار يجب ألا تكون مجموعة البيانات وعمليات التشغيل في مجلد Processing المؤقت.</translation>
</message>
<message>
<source>Epochs of the whole run, with those already made; upwards only. Not used when ITERATIONS is given.</source>
<extracomment>resumetraining EPOCHS</extracomment>
<translation>حقب التشغيل كله مع ما أُنجز منها؛ زيادةً فقط. لا تُستخدم عند تحديد ITERATIONS.</translation>
</message>
<message>
<source>auto: a GPU if Paddle finds one, else the CPU. gpu: the first GPU, or that of each process. gpu:0 to gpu:7: that GPU.</source>
<extracomment>resumetraining DEVICE</extracomment>
<translation>auto: ‏GPU إن وجده Paddle وإلا المعالج. gpu: أول GPU، أو الخاص بكل عملية. gpu:0 إلى gpu:7: ذلك الـ GPU.</translation>
</message>
<message>
<source>Threads that read and augment tiles. 0: one on a CPU, up to eight with a GPU.</source>
<extracomment>resumetraining WORKERS</extracomment>
<translation>الخيوط التي تقرأ البلاطات وتوسّعها. 0: واحد على المعالج وحتى ثمانية مع GPU.</translation>
</message>
<message>
<source>Iterations between validations, at which the best checkpoint is chosen.</source>
<extracomment>resumetraining EVALUATION_INTERVAL</extracomment>
<translation>التكرارات بين مرات التحقق التي تُختار عندها أفضل نقطة حفظ.</translation>
</message>
<message>
<source>Epochs between validations, used when EVALUATION_INTERVAL is empty.</source>
<extracomment>resumetraining EVALUATION_EPOCHS</extracomment>
<translation>الحقب بين مرات التحقق، تُستخدم حين يكون EVALUATION_INTERVAL فارغًا.</translation>
</message>
<message>
<source>Early stopping: the training ends after this many validations in a row without a better checkpoint. 0: off. A run that it ended needs a larger one, or 0.</source>
<extracomment>resumetraining PATIENCE</extracomment>
<translation>التوقف المبكر: ينتهي التدريب بعد هذا العدد من مرات التحقق المتتالية دون نقطة حفظ أفضل. 0: إيقاف. التشغيل الذي أنهاه يحتاج عددًا أكبر، أو 0.</translation>
</message>
<message>
<source>Number of last checkpoints to keep, besides the best one.</source>
<extracomment>resumetraining KEEP_CHECKPOINTS</extracomment>
<translation>عدد نقاط الحفظ الأخيرة المحتفظ بها، إضافة إلى الأفضل.</translation>
</message>
<message>
<source>QUEUED, RUNNING, FINISHED, CANCELLED, FAILED or INTERRUPTED.</source>
<extracomment>resumetraining STATE</extracomment>
<translation>QUEUED أو RUNNING أو FINISHED أو CANCELLED أو FAILED أو INTERRUPTED.</translation>
</message>
<message>
<source>Last iteration.</source>
<extracomment>resumetraining ITERATION</extracomment>
<translation>آخر تكرار.</translation>
</message>
<message>
<source>Mean IoU of the best checkpoint on the validation tiles.</source>
<extracomment>resumetraining BEST_MIOU</extracomment>
<translation>متوسط IoU لأفضل نقطة حفظ على بلاطات التحقق.</translation>
</message>
<message>
<source>Building IoU of the best checkpoint on the validation tiles.</source>
<extracomment>resumetraining BEST_BUILDING_IOU</extracomment>
<translation>IoU المباني لأفضل نقطة حفظ على بلاطات التحقق.</translation>
</message>
<message>
<source>5.3 Retrain with more tiles</source>
<extracomment>retrainmodel DISPLAY_NAME</extracomment>
<translation>5.3 إعادة التدريب ببلاطات أكثر</translation>
</message>
<message>
<source>Adds tiles of further rasters to a dataset, and trains on from the best checkpoint of an earlier run.</source>
<extracomment>retrainmodel SHORT</extracomment>
<translation>يضيف بلاطات من طبقات نقطية أخرى إلى مجموعة بيانات ويتابع التدريب من أفضل نقطة حفظ لتشغيل سابق.</translation>
</message>
<message>
<source>Runs "Create image and mask tiles" with "Append", "Filter tiles", "Split dataset", which keeps the split of earlier tiles, "Train model" from the weights of an earlier run, "Evaluate model" and "Export model" one after the other. The dataset is one that was made with the defaults of "Create image and mask tiles" except for the tile size; the earlier run stays as it is. QGIS runs a model in its main window, which answers slowly until the end: for long trainings run the steps one by one, or this model by qgis_process.</source>
<extracomment>retrainmodel ALG_DESC</extracomment>
<translation>يشغّل «إنشاء بلاطات الصور والأقنعة» مع الإلحاق، و«تصفية البلاطات»، و«تقسيم مجموعة البيانات» الذي يُبقي أقسام البلاطات السابقة، و«تدريب النموذج» من أوزان تشغيل سابق، و«تقييم النموذج»، وتصدير النموذج، واحدة بعد أخرى. مجموعة البيانات هي التي صُنعت بالقيم الافتراضية لـ «إنشاء بلاطات الصور والأقنعة» عدا حجم البلاطة؛ ويبقى التشغيل السابق كما هو. يشغّل QGIS نموذج المعالجة في نافذته الرئيسية فتبطؤ استجابتها حتى النهاية: للتدريبات الطويلة شغّل الخطوات واحدة واحدة، أو هذا النموذج بـ qgis_process.</translation>
</message>
<message>
<source>That of the dataset.</source>
<extracomment>retrainmodel TILE_SIZE</extracomment>
<translation>حجم بلاطة مجموعة البيانات.</translation>
</message>
<message>
<source>The dataset that gets the new tiles.</source>
<extracomment>retrainmodel OUTPUT</extracomment>
<translation>مجموعة البيانات التي تأخذ البلاطات الجديدة.</translation>
</message>
<message>
<source>The earlier run; its model is the one to choose here, too.</source>
<extracomment>retrainmodel WEIGHTS_RUN</extracomment>
<translation>التشغيل السابق؛ ونموذجه هو الذي يُختار هنا أيضًا.</translation>
</message>
<message>
<source>1.1 Set up training environment</source>
<extracomment>setupenvironment DISPLAY_NAME</extracomment>
<translation>1.1 إعداد بيئة التدريب</translation>
</message>
<message>
<source>install,setup,environment,paddle,paddleseg,cuda,gpu,pip,venv</source>
<extracomment>setupenvironment TAGS</extracomment>
<translation>تثبيت,إعداد,بيئة,paddle,paddleseg,cuda,gpu,pip,venv</translation>
</message>
<message>
<source>Installs PaddlePaddle and PaddleSeg into a separate Python environment and verifies it by one training step.</source>
<extracomment>setupenvironment SHORT</extracomment>
<translation>يثبّت PaddlePaddle وPaddleSeg في بيئة بايثون مستقلة ويتحقق منها بخطوة تدريب واحدة.</translation>
</message>
<message>
<source>Training runs in a Python environment of its own, never in QGIS's Python. This algorithm creates it: a virtual environment with one tested set of package versions (about 1.3 GB on disk; 180 MB where models are applied only, see the purpose). It then trains one real step, or applies a model, and only if that succeeds is the environment remembered for the other algorithms.

Run it again to check the environment and to repair what is missing or broken. Every file is compared with the SHA-256 in the plugin's lock. For computers without a network, give a folder of wheels. The HTTP proxy of QGIS's settings is used.

The CUDA choices install Paddle's GPU packages from Paddle's own package index: about 4 GB to download, 9 GB on disk. With DEVICE=auto an environment that works is kept; a GPU build that does not train is replaced by the next that suits the card, and in the end by the CPU's, with a warning. GPUs have not been verified on hardware yet.</source>
<extracomment>setupenvironment ALG_DESC</extracomment>
<translation>يعمل التدريب في بيئة بايثون خاصة به، لا في بايثون QGIS أبدًا. تنشئها هذه الخوارزمية: بيئة افتراضية بمجموعة واحدة مختبرة من إصدارات الحزم (نحو 1.3 GB على القرص؛ و180 MB حيث تُطبَّق النماذج فقط، انظر الغرض). ثم تدرّب خطوة حقيقية واحدة أو تطبق نموذجًا، ولا تُحفظ البيئة للخوارزميات الأخرى إلا إن نجح ذلك.

شغّلها من جديد لفحص البيئة وإصلاح المفقود أو المعطوب. يُقارن كل ملف بقيمة SHA-256 في قائمة إصدارات البرنامج المساعد. للحواسيب بلا شبكة حدد مجلد حزم wheel. يُستخدم وكيل HTTP من إعدادات QGIS.

خيارات CUDA تثبّت حزم GPU من فهرس حزم Paddle نفسه: نحو 4 GB للتنزيل و9 GB على القرص. مع DEVICE=auto تبقى بيئة تعمل؛ ويُستبدل إصدار GPU لا يدرّب بالتالي المناسب للبطاقة، وفي النهاية بإصدار المعالج مع تحذير. لم تُختبر وحدات GPU على عتاد بعد.</translation>
</message>
<message>
<source>Next: "Create image and mask tiles", or "Import images and masks".</source>
<extracomment>setupenvironment NEXT</extracomment>
<translation>التالي: «إنشاء بلاطات الصور والأقنعة»، أو «استيراد الصور والأقنعة».</translation>
</message>
<message>
<source>Folder of the environment. Empty: in your QGIS profile. An existing environment is checked, and repaired or rebuilt if necessary; other files in the folder are not touched.</source>
<extracomment>setupenvironment FOLDER</extracomment>
<translation>مجلد البيئة. فارغ: في ملفك الشخصي في QGIS. تُفحص بيئة موجودة وتُصلح أو تُبنى من جديد عند الحاجة؛ ولا تُمس ملفات أخرى في المجلد.</translation>
</message>
<message>
<source>train: everything. apply: "Extract buildings from raster" and "Evaluate model" with ONNX models on the CPU: no Paddle, about 180 MB, for Python 3.9 to 3.14. An environment for training does that as well, and is kept.</source>
<extracomment>setupenvironment PURPOSE</extracomment>
<translation>train: كل شيء. apply: «استخراج المباني من طبقة نقطية» و«تقييم النموذج» بنماذج ONNX على المعالج: دون Paddle، نحو 180 MB، لبايثون 3.9 إلى 3.14. بيئة للتدريب تفعل ذلك أيضًا وتبقى.</translation>
</message>
<message>
<source>Train and apply models</source>
<extracomment>setupenvironment PURPOSE=train</extracomment>
<translation>تدريب النماذج وتطبيقها</translation>
</message>
<message>
<source>Apply exported models only</source>
<extracomment>setupenvironment PURPOSE=apply</extracomment>
<translation>تطبيق النماذج المصدَّرة فقط</translation>
</message>
<message>
<source>cpu: CPU packages. cu118: for NVIDIA cards GTX 10xx to V100, and newer ones with a driver before 550. cu126: RTX 20xx to 40xx and H100. cu129: RTX 50xx, experimental; it trains, a model is exported by another environment. auto: by the card, its driver and the platform, else cpu. As an output: the device the environment was made for.</source>
<extracomment>setupenvironment DEVICE</extracomment>
<translation>cpu: حزم المعالج. cu118: لبطاقات NVIDIA من GTX 10xx إلى V100، والأحدث بمشغّل قبل 550. cu126: ‏RTX 20xx إلى 40xx وH100. ‏cu129: ‏RTX 50xx، تجريبي؛ يدرّب، ويصدّر النموذج بيئة أخرى. auto: بحسب البطاقة ومشغّلها والمنصة، وإلا cpu. وكمخرج: الجهاز الذي صُنعت له البيئة.</translation>
</message>
<message>
<source>Automatic: by card and driver</source>
<extracomment>setupenvironment DEVICE=auto</extracomment>
<translation>تلقائي: بحسب البطاقة والمشغّل</translation>
</message>
<message>
<source>GPU, CUDA 11.8: GTX 10xx to V100</source>
<extracomment>setupenvironment DEVICE=cu118</extracomment>
<translation>GPU، ‏CUDA 11.8: ‏GTX 10xx إلى V100</translation>
</message>
<message>
<source>GPU, CUDA 12.6: RTX 20xx to 40xx, H100</source>
<extracomment>setupenvironment DEVICE=cu126</extracomment>
<translation>GPU، ‏CUDA 12.6: ‏RTX 20xx إلى 40xx وH100</translation>
</message>
<message>
<source>GPU, CUDA 12.9: RTX 50xx, experimental</source>
<extracomment>setupenvironment DEVICE=cu129</extracomment>
<translation>GPU، ‏CUDA 12.9: ‏RTX 50xx، تجريبي</translation>
</message>
<message>
<source>A Python 3.9 to 3.13 on which the environment is based. Empty: the first suitable one on this computer; where there is none, uv brings Python 3.12 into the folder of the environment (its variables, such as UV_PYTHON_INSTALL_MIRROR, count).</source>
<extracomment>setupenvironment INTERPRETER</extracomment>
<translation>بايثون 3.9 إلى 3.13 تقوم عليه البيئة. فارغ: أول مناسب على هذا الحاسوب؛ وحيث لا يوجد يجلب uv بايثون 3.12 إلى مجلد البيئة (وتُراعى متغيراته مثل UV_PYTHON_INSTALL_MIRROR).</translation>
</message>
<message>
<source>Folder with the wheels of all required packages, for computers without a network, as "make wheelhouse" collects it: also with uv and the archive of a Python, which is taken where the computer has none that the wheels are for. Empty: they are downloaded.</source>
<extracomment>setupenvironment WHEELS</extracomment>
<translation>مجلد فيه حزم wheel لكل الحزم المطلوبة، للحواسيب بلا شبكة، كما يجمعه "make wheelhouse": ومعها uv وأرشيف بايثون يؤخذ حيث ليس على الحاسوب بايثون تناسبه الحزم. فارغ: تُنزَّل.</translation>
</message>
<message>
<source>Python interpreter of the environment, as "Train model" and the others take it; the environment variable BUILDSEG_TRAINER_PYTHON takes precedence where it is set.</source>
<extracomment>setupenvironment PYTHON</extracomment>
<translation>مفسّر بايثون البيئة كما يأخذه «تدريب النموذج» وغيره؛ يتقدم عليه متغير البيئة BUILDSEG_TRAINER_PYTHON حيث عُيّن.</translation>
</message>
<message>
<source>2.4 Split dataset</source>
<extracomment>splitdataset DISPLAY_NAME</extracomment>
<translation>2.4 تقسيم مجموعة البيانات</translation>
</message>
<message>
<source>split,train,validation,test,block,fold,cross-validation,partition,dataset</source>
<extracomment>splitdataset TAGS</extracomment>
<translation>تقسيم,تدريب,تحقق,اختبار,كتلة,طيّة,تحقق متقاطع,تجزئة,مجموعة بيانات</translation>
</message>
<message>
<source>Splits the kept tiles into training, validation and optionally test tiles, by location.</source>
<extracomment>splitdataset SHORT</extracomment>
<translation>يقسم البلاطات المحتفظ بها إلى بلاطات تدريب وتحقق واختياريًا اختبار، بحسب الموقع.</translation>
</message>
<message>
<source>Writes train.txt, val.txt and optionally test.txt, and the split of each tile into the tile index, which is shown on the map. The log shows the number of tiles and the building share of each split, and how many pixels the splits share.

blocks: the ground is divided into square blocks of tiles, some of which are drawn at random. source: whole rasters are drawn. polygons: the tiles in your polygons are for validation. attribute: a field of the tile index names the split, for example the field split after manual edits. With all of these no pixel of a validation or test tile is in a training tile: tiles that overlap another split or lie within the guard band are left out of all lists, so that the accuracy is that on unseen ground. Blocks and rasters are drawn so that the splits have similar building shares.

shuffle is the rule of buildseg's training notebook: the lines of train2.txt are shuffled with the seed, and the first ones are for validation. Neighbouring and overlapping tiles then make its accuracy look better than it is. With seed 24 and 5000 validation tiles its lists are those of the notebook, byte by byte.

For cross-validation set the number of folds: each fold validates on another part of the ground, without leaks.</source>
<extracomment>splitdataset ALG_DESC</extracomment>
<translation>يكتب train.txt وval.txt واختياريًا test.txt، وقسم كل بلاطة في فهرس البلاطات الذي يُعرض على الخريطة. يعرض السجل عدد بلاطات كل قسم ونسبة المباني فيه، وعدد البكسلات المشتركة بين الأقسام.

blocks: تُقسم الأرض إلى كتل مربعة من البلاطات ويُسحب بعضها عشوائيًا. source: تُسحب طبقات نقطية كاملة. polygons: البلاطات في مضلعاتك للتحقق. attribute: حقل في فهرس البلاطات يسمي القسم، مثل الحقل split بعد تعديل يدوي. في هذه كلها لا يكون بكسل من بلاطة تحقق أو اختبار في بلاطة تدريب: تُستبعد من كل القوائم البلاطات التي تتداخل مع قسم آخر أو تقع في نطاق الفصل، فتكون الدقة على أرض لم تُرَ. تُسحب الكتل والطبقات بحيث تتقارب نسب المباني في الأقسام.

shuffle هي قاعدة دفتر تدريب buildseg: تُخلط أسطر train2.txt بالبذرة وتكون الأولى للتحقق. عندئذ تجعل البلاطات المتجاورة والمتداخلة الدقة تبدو أفضل من الواقع. بالبذرة 24 و5000 بلاطة تحقق تكون قوائمها قوائم الدفتر بايتًا بايتًا.

للتحقق المتقاطع عيّن عدد الطيّات: تتحقق كل طيّة على جزء آخر من الأرض دون تسرب.</translation>
</message>
<message>
<source>A dataset folder. Without a filter step every tile counts as kept. As an output: the same folder, for the next step.</source>
<extracomment>splitdataset DATASET</extracomment>
<translation>مجلد مجموعة بيانات. دون خطوة تصفية تُعد كل بلاطة محتفظًا بها. وكمخرج: المجلد نفسه للخطوة التالية.</translation>
</message>
<message>
<source>blocks: by location. shuffle: at random, as in the notebook. source: by raster. polygons: the tiles in REGIONS are for validation. attribute: by a field of the tile index.</source>
<extracomment>splitdataset METHOD</extracomment>
<translation>blocks: بحسب الموقع. shuffle: عشوائيًا كما في الدفتر. source: بحسب الطبقة النقطية. polygons: البلاطات في REGIONS للتحقق. attribute: بحسب حقل في فهرس البلاطات.</translation>
</message>
<message>
<source>By location, in blocks</source>
<extracomment>splitdataset METHOD=blocks</extracomment>
<translation>بحسب الموقع في كتل</translation>
</message>
<message>
<source>At random, tile by tile</source>
<extracomment>splitdataset METHOD=shuffle</extracomment>
<translation>عشوائيًا بلاطة بلاطة</translation>
</message>
<message>
<source>By raster</source>
<extracomment>splitdataset METHOD=source</extracomment>
<translation>بحسب الطبقة النقطية</translation>
</message>
<message>
<source>By polygons</source>
<extracomment>splitdataset METHOD=polygons</extracomment>
<translation>بحسب مضلعات</translation>
</message>
<message>
<source>By a field of the tile index</source>
<extracomment>splitdataset METHOD=attribute</extracomment>
<translation>بحسب حقل في فهرس البلاطات</translation>
</message>
<message>
<source>Share of the kept tiles for validation. Not used with polygons, attribute and folds.</source>
<extracomment>splitdataset VALIDATION_PERCENT</extracomment>
<translation>نسبة البلاطات المحتفظ بها للتحقق. لا تُستخدم مع polygons وattribute والطيّات.</translation>
</message>
<message>
<source>Number of validation tiles instead of a percentage; with blocks and source the nearest possible number. 0: by percentage. As an output: the number of validation tiles.</source>
<extracomment>splitdataset VALIDATION_COUNT</extracomment>
<translation>عدد بلاطات التحقق بدل نسبة؛ ومع blocks وsource أقرب عدد ممكن. 0: بالنسبة. وكمخرج: عدد بلاطات التحقق.</translation>
</message>
<message>
<source>Share of the kept tiles for a final test. 0: no test tiles.</source>
<extracomment>splitdataset TEST_PERCENT</extracomment>
<translation>نسبة البلاطات المحتفظ بها لاختبار نهائي. 0: لا بلاطات اختبار.</translation>
</message>
<message>
<source>Training tiles nearer than this to a validation or test tile, and test tiles nearer than this to a validation tile, are left out; in pixels of the tiles. 0: only tiles that share a pixel; 1: also those that touch. Not for shuffle.</source>
<extracomment>splitdataset GUARD</extracomment>
<translation>تُستبعد بلاطات التدريب الأقرب من هذا إلى بلاطة تحقق أو اختبار، وبلاطات الاختبار الأقرب من هذا إلى بلاطة تحقق؛ ببكسلات البلاطات. 0: التي تشترك في بكسل فقط؛ 1: والمتلامسة أيضًا. ليس لـ shuffle.</translation>
</message>
<message>
<source>For the method polygons: tiles that overlap one of these polygons are for validation, all others for training. To use the selected features only, tick that option.</source>
<extracomment>splitdataset REGIONS</extracomment>
<translation>للطريقة polygons: البلاطات التي تتداخل مع أحد هذه المضلعات للتحقق وغيرها للتدريب. لاستخدام الميزات المحددة فقط فعّل ذلك الخيار.</translation>
</message>
<message>
<source>Text field of the polygons with the split of their tiles: train, val or test; empty means val. Where polygons disagree, val takes precedence, then test. Without a field all are for validation.</source>
<extracomment>splitdataset REGION_FIELD</extracomment>
<translation>حقل نصي في المضلعات فيه قسم بلاطاتها: train أو val أو test؛ والفارغ يعني val. حيث تختلف المضلعات يتقدم val ثم test. دون حقل كلها للتحقق.</translation>
</message>
<message>
<source>For the method attribute: text field of tiles.gpkg that holds train, val or test (also validation and training); tiles with an empty field are left out. split, the default, is the field that this algorithm fills: edit it, save, and run with this method.</source>
<extracomment>splitdataset FIELD</extracomment>
<translation>للطريقة attribute: حقل نصي في tiles.gpkg فيه train أو val أو test (وكذلك validation وtraining)؛ تُستبعد البلاطات ذات الحقل الفارغ. ‏split، وهو الافتراضي، الحقل الذي تملؤه هذه الخوارزمية: عدّله واحفظ وشغّل بهذه الطريقة.</translation>
</message>
<message>
<source>Width and height of a block in tiles, for the method blocks. 0: chosen so that the requested shares can be met.</source>
<extracomment>splitdataset BLOCK_SIZE</extracomment>
<translation>عرض الكتلة وارتفاعها بالبلاطات للطريقة blocks. ‏0: يُختار بحيث تتحقق النسب المطلوبة.</translation>
</message>
<message>
<source>Random seed: the same seed gives the same lists.</source>
<extracomment>splitdataset SEED</extracomment>
<translation>البذرة العشوائية: البذرة نفسها تعطي القوائم نفسها.</translation>
</message>
<message>
<source>Number of folds for cross-validation, for blocks or source: writes fold_1_train.txt, fold_1_val.txt and so on; every tile validates in one fold at most, which is in the field fold of the tile index. 0: none.</source>
<extracomment>splitdataset FOLDS</extracomment>
<translation>عدد طيّات التحقق المتقاطع، لـ blocks أو source: يكتب fold_1_train.txt, fold_1_val.txt وهكذا؛ تتحقق كل بلاطة في طيّة واحدة على الأكثر، وهي في الحقل fold في فهرس البلاطات. 0: بدون.</translation>
</message>
<message>
<source>Fold of which train.txt and val.txt are made, counted from 1. Not used without folds.</source>
<extracomment>splitdataset FOLD</extracomment>
<translation>الطيّة التي يُصنع منها train.txt وval.txt، تُعد من 1. لا تُستخدم دون طيّات.</translation>
</message>
<message>
<source>Tiles that have a split keep it, and only the others, such as appended ones, are split; percentages and numbers refer to these. New tiles that would leak into existing ones are left out. If no tile has a split yet, all are split. For blocks, source and polygons, without folds.</source>
<extracomment>splitdataset KEEP_EXISTING</extracomment>
<translation>تحتفظ البلاطات التي لها قسم بقسمها، وتُقسم الأخرى فقط، كالملحقة؛ والنسب والأعداد لها. تُستبعد البلاطات الجديدة التي تتسرب إلى موجودة. إن لم يكن لأي بلاطة قسم بعد قُسمت كلها. لـ blocks وsource وpolygons، دون طيّات.</translation>
</message>
<message>
<source>The tile index tiles.gpkg, with the split of every tile, or in reason why it has none.</source>
<extracomment>splitdataset INDEX</extracomment>
<translation>فهرس البلاطات tiles.gpkg مع قسم كل بلاطة، أو في reason سبب عدم وجوده.</translation>
</message>
<message>
<source>Number of training tiles.</source>
<extracomment>splitdataset TRAIN_COUNT</extracomment>
<translation>عدد بلاطات التدريب.</translation>
</message>
<message>
<source>Number of test tiles.</source>
<extracomment>splitdataset TEST_COUNT</extracomment>
<translation>عدد بلاطات الاختبار.</translation>
</message>
<message>
<source>Number of kept tiles that are in no list, because they share pixels with a validation or test tile, lie within the guard band, or have an empty field.</source>
<extracomment>splitdataset LEFT_OUT_COUNT</extracomment>
<translation>عدد البلاطات المحتفظ بها التي ليست في قائمة، لأنها تشترك في بكسلات مع بلاطة تحقق أو اختبار، أو تقع في نطاق الفصل، أو حقلها فارغ.</translation>
</message>
<message>
<source>Number of pixels that tiles of different splits share, summed over pairs of tiles and over folds; 0 except with shuffle.</source>
<extracomment>splitdataset SHARED_PIXELS</extracomment>
<translation>عدد البكسلات التي تشترك فيها بلاطات من أقسام مختلفة، مجموعًا على أزواج البلاطات والطيّات؛ 0 إلا مع shuffle.</translation>
</message>
<message>
<source>3.3 Stop training</source>
<extracomment>stoptraining DISPLAY_NAME</extracomment>
<translation>3.3 إيقاف التدريب</translation>
</message>
<message>
<source>stop,cancel,abort,run,training</source>
<extracomment>stoptraining TAGS</extracomment>
<translation>إيقاف,إلغاء,إنهاء,تشغيل,تدريب</translation>
</message>
<message>
<source>Stops a training run after saving a checkpoint.</source>
<extracomment>stoptraining SHORT</extracomment>
<translation>يوقف تشغيل تدريب بعد حفظ نقطة.</translation>
</message>
<message>
<source>Works from any QGIS or shell on the same computer. The run ends after its current iteration and saves a checkpoint, so that "Resume training" can continue it. A second request, when the first is older than a minute and than four iterations, kills the process.</source>
<extracomment>stoptraining ALG_DESC</extracomment>
<translation>يعمل من أي QGIS أو سطر أوامر على الحاسوب نفسه. ينتهي التشغيل بعد تكراره الحالي ويحفظ نقطة، فيمكن لـ «استئناف التدريب» متابعته. طلب ثانٍ، حين يمضي على الأول أكثر من دقيقة ومن أربعة تكرارات، يقتل العملية.</translation>
</message>
<message>
<source>Next: "Resume training", or "Evaluate model" with what it has learnt.</source>
<extracomment>stoptraining NEXT</extracomment>
<translation>التالي: «استئناف التدريب»، أو «تقييم النموذج» بما تعلمه.</translation>
</message>
<message>
<source>Run folder. As an output: the same folder.</source>
<extracomment>stoptraining RUN</extracomment>
<translation>مجلد التشغيل. وكمخرج: المجلد نفسه.</translation>
</message>
<message>
<source>Time to wait for the end of the run, in seconds.</source>
<extracomment>stoptraining TIMEOUT</extracomment>
<translation>وقت انتظار نهاية التشغيل بالثواني.</translation>
</message>
<message>
<source>State of the run afterwards: CANCELLED, or still RUNNING if it did not end in time.</source>
<extracomment>stoptraining STATE</extracomment>
<translation>حالة التشغيل بعدها: CANCELLED، أو ما زال RUNNING إن لم ينتهِ في الوقت.</translation>
</message>
<message>
<source>3.2 Training status</source>
<extracomment>trainingstatus DISPLAY_NAME</extracomment>
<translation>3.2 حالة التدريب</translation>
</message>
<message>
<source>status,progress,run,training,monitor</source>
<extracomment>trainingstatus TAGS</extracomment>
<translation>حالة,تقدم,تشغيل,تدريب,متابعة</translation>
</message>
<message>
<source>Shows state, iteration, loss and best metrics of a training run.</source>
<extracomment>trainingstatus SHORT</extracomment>
<translation>يعرض حالة تشغيل تدريب وتكراره وخسارته وأفضل مقاييسه.</translation>
</message>
<message>
<source>Reads a run folder, from any QGIS or shell on the same computer, and changes nothing. A run whose process has died is reported as INTERRUPTED: continue it with "Resume training".</source>
<extracomment>trainingstatus ALG_DESC</extracomment>
<translation>يقرأ مجلد تشغيل من أي QGIS أو سطر أوامر على الحاسوب نفسه ولا يغير شيئًا. التشغيل الذي ماتت عمليته يُعرض INTERRUPTED: تابعه بـ «استئناف التدريب».</translation>
</message>
<message>
<source>Next: "Stop training", "Resume training" or "Evaluate model".</source>
<extracomment>trainingstatus NEXT</extracomment>
<translation>التالي: «إيقاف التدريب» أو «استئناف التدريب» أو «تقييم النموذج».</translation>
</message>
<message>
<source>Run folder. Empty: the run that was last started or resumed in this QGIS profile. As an output: the folder that was read.</source>
<extracomment>trainingstatus RUN</extracomment>
<translation>مجلد التشغيل. فارغ: التشغيل الذي بدأ أو استؤنف آخر مرة في هذا الملف الشخصي في QGIS. وكمخرج: المجلد الذي قُرئ.</translation>
</message>
<message>
<source>Iterations planned.</source>
<extracomment>trainingstatus ITERATIONS</extracomment>
<translation>التكرارات المخططة.</translation>
</message>
<message>
<source>Mean IoU of the best checkpoint so far on the validation tiles.</source>
<extracomment>trainingstatus BEST_MIOU</extracomment>
<translation>متوسط IoU لأفضل نقطة حفظ حتى الآن على بلاطات التحقق.</translation>
</message>
<message>
<source>Building IoU of the best checkpoint so far on the validation tiles.</source>
<extracomment>trainingstatus BEST_BUILDING_IOU</extracomment>
<translation>IoU المباني لأفضل نقطة حفظ حتى الآن على بلاطات التحقق.</translation>
</message>
<message>
<source>3.1 Train model</source>
<extracomment>trainmodel DISPLAY_NAME</extracomment>
<translation>3.1 تدريب النموذج</translation>
</message>
<message>
<source>train,segmentation,deep learning,paddle,paddleseg,neural network,gpu,building</source>
<extracomment>trainmodel TAGS</extracomment>
<translation>تدريب,تجزئة,تعلم عميق,paddle,paddleseg,شبكة عصبية,gpu,مبنى</translation>
</message>
<message>
<source>Trains a PaddleSeg model on a dataset, in a background process that outlives QGIS.</source>
<extracomment>trainmodel SHORT</extracomment>
<translation>يدرّب نموذج PaddleSeg على مجموعة بيانات في عملية خلفية تبقى بعد إغلاق QGIS.</translation>
</message>
<message>
<source>Starts the training in a separate process. With "Wait" it shows iteration, loss, validation mIoU and remaining time until the training ends; cancelling stops the run and keeps a checkpoint. Without "Wait" it returns the run folder at once and the training continues, even after QGIS is closed: monitor it with "Training status", stop it with "Stop training".

A GPU is used if Paddle finds one, otherwise all CPU cores. Dataset, disk and settings are checked before the first iteration, and all problems are reported together. The run folder holds the configuration, a sheet of augmented samples (samples.jpg), the log, the metrics of every validation (metrics.csv) and the last and the best checkpoint. "Resume training" continues a stopped or killed run.

Presets fill every field that you leave empty. quick: minutes, even on a CPU, for a first look. standard: a real training; hours to days on a CPU. notebook: the values of buildseg's training notebook (which starts from trained weights; with random ones two epochs teach little).</source>
<extracomment>trainmodel ALG_DESC</extracomment>
<translation>يبدأ التدريب في عملية مستقلة. مع «الانتظار» يعرض التكرار والخسارة وmIoU التحقق والوقت المتبقي حتى ينتهي التدريب؛ والإلغاء يوقف التشغيل ويُبقي نقطة حفظ. دون «الانتظار» يعيد مجلد التشغيل فورًا ويستمر التدريب حتى بعد إغلاق QGIS: تابعه بـ «حالة التدريب» وأوقفه بـ «إيقاف التدريب».

يُستخدم GPU إن وجده Paddle وإلا كل أنوية المعالج. تُفحص مجموعة البيانات والقرص والإعدادات قبل التكرار الأول وتُذكر كل المشكلات معًا. في مجلد التشغيل الإعدادات ولوحة عينات موسّعة (samples.jpg) والسجل ومقاييس كل تحقق (metrics.csv) وآخر نقطة حفظ وأفضلها. «استئناف التدريب» يتابع تشغيلًا أُوقف أو قُتل.

تملأ الإعدادات المسبقة كل حقل تتركه فارغًا. quick: دقائق حتى على المعالج، لنظرة أولى. standard: تدريب حقيقي؛ ساعات إلى أيام على المعالج. notebook: قيم دفتر تدريب buildseg (وهو يبدأ من أوزان مدرَّبة؛ فبأوزان عشوائية لا تُعلّم حقبتان إلا القليل).</translation>
</message>
<message>
<source>Dataset folder with train.txt and val.txt, as "Split dataset" makes them.</source>
<extracomment>trainmodel DATASET</extracomment>
<translation>مجلد مجموعة بيانات فيه train.txt وval.txt كما يصنعهما «تقسيم مجموعة البيانات».</translation>
</message>
<message>
<source>bisenet_v2: fast, the choice for a CPU. ocrnet_hrnet_w18: more accurate, about five times slower on a CPU. segformer_b2: the most accurate with good initial weights and much data, about twelve times slower on a CPU. The README lists all models with parameters, speed and memory.</source>
<extracomment>trainmodel MODEL</extracomment>
<translation>bisenet_v2: سريع، الخيار للمعالج. ocrnet_hrnet_w18: أدق، أبطأ نحو خمس مرات على المعالج. segformer_b2: الأدق بأوزان ابتدائية جيدة وبيانات كثيرة، أبطأ نحو اثنتي عشرة مرة على المعالج. يسرد README كل النماذج مع المعاملات والسرعة والذاكرة.</translation>
</message>
<message>
<source>PaddleSeg YAML file whose section "model" describes another network, used instead of MODEL. Only PaddleSeg's own components are built from it; it cannot run code. On a CPU several networks of MODEL train up to four times as fast as the same network from a YAML file.</source>
<extracomment>trainmodel MODEL_CONFIG</extracomment>
<translation>ملف YAML لـ PaddleSeg قسمه "model" يصف شبكة أخرى تُستخدم بدل MODEL. لا تُبنى منه إلا مكونات PaddleSeg نفسها؛ ولا يستطيع تشغيل كود. على المعالج تتدرب عدة شبكات من MODEL أسرع حتى أربع مرات من الشبكة نفسها من ملف YAML.</translation>
</message>
<message>
<source>Values of all fields that are left empty. The dialog proposes quick where the training environment is made for a CPU.</source>
<extracomment>trainmodel PRESET</extracomment>
<translation>قيم كل الحقول المتروكة فارغة. يقترح مربع الحوار quick حيث تكون بيئة التدريب للمعالج.</translation>
</message>
<message>
<source>Initial weights. none: random. imagenet: a backbone trained on ImageNet, downloaded once. file: WEIGHTS_FILE. run: the best checkpoint of WEIGHTS_RUN.</source>
<extracomment>trainmodel WEIGHTS</extracomment>
<translation>الأوزان الابتدائية. none: عشوائية. imagenet: شبكة أساس مدرَّبة على ImageNet تُنزَّل مرة. file: ‏WEIGHTS_FILE. ‏run: أفضل نقطة حفظ في WEIGHTS_RUN.</translation>
</message>
<message>
<source>Random</source>
<extracomment>trainmodel WEIGHTS=none</extracomment>
<translation>عشوائية</translation>
</message>
<message>
<source>Backbone trained on ImageNet</source>
<extracomment>trainmodel WEIGHTS=imagenet</extracomment>
<translation>شبكة أساس مدرَّبة على ImageNet</translation>
</message>
<message>
<source>Weights file</source>
<extracomment>trainmodel WEIGHTS=file</extracomment>
<translation>ملف الأوزان</translation>
</message>
<message>
<source>Best checkpoint of a run</source>
<extracomment>trainmodel WEIGHTS=run</extracomment>
<translation>أفضل نقطة حفظ لتشغيل</translation>
</message>
<message>
<source>A .pdparams file, or a bundle (.zip) of "Export model for buildseg", for WEIGHTS=file. It cannot run code; weights that do not fit the model are reported and skipped.</source>
<extracomment>trainmodel WEIGHTS_FILE</extracomment>
<translation>ملف .pdparams، أو حزمة (.zip) من «تصدير النموذج لـ buildseg»، لـ WEIGHTS=file. لا يستطيع تشغيل كود؛ والأوزان التي لا تناسب النموذج تُذكر وتُتجاوز.</translation>
</message>
<message>
<source>Folder of an earlier run of the same model, for WEIGHTS=run.</source>
<extracomment>trainmodel WEIGHTS_RUN</extracomment>
<translation>مجلد تشغيل سابق للنموذج نفسه، لـ WEIGHTS=run.</translation>
</message>
<message>
<source>The backbone keeps its initial weights for this many iterations, so that an untrained head does not spoil them. Not for models without a backbone, such as bisenet_v2.</source>
<extracomment>trainmodel FREEZE_ITERATIONS</extracomment>
<translation>تحتفظ شبكة الأساس بأوزانها الابتدائية هذا العدد من التكرارات، كي لا يفسدها رأس غير مدرَّب. ليس للنماذج بلا شبكة أساس مثل bisenet_v2.</translation>
</message>
<message>
<source>Number of passes over the training tiles. Empty: standard 50, notebook 2. Ignored when ITERATIONS is given.</source>
<extracomment>trainmodel EPOCHS</extracomment>
<translation>عدد المرات على بلاطات التدريب. فارغ: standard ‏50، notebook ‏2. يُتجاهل عند تحديد ITERATIONS.</translation>
</message>
<message>
<source>Number of optimizer steps. Each takes one batch, or several with ACCUMULATION, PROCESSES or NODES. 0: from EPOCHS if given, else from the preset (quick has 260 iterations, standard 50 epochs, notebook 2).</source>
<extracomment>trainmodel ITERATIONS</extracomment>
<translation>عدد خطوات المُحسِّن. تأخذ كل منها دفعة، أو عدة دفعات مع ACCUMULATION أو PROCESSES أو NODES. ‏0: من EPOCHS إن حُدد، وإلا من الإعداد المسبق (quick ‏260 تكرارًا، standard ‏50 حقبة، notebook ‏2).</translation>
</message>
<message>
<source>The training ends after this many minutes, with a validation and a checkpoint. After a twentieth of that time, and again after half of it, the iterations that fit are planned from their pace, never more than asked for by EPOCHS, ITERATIONS or the preset, so that the learning rate has come down at the end. The run keeps the plan: a resume follows it, unless it changes this limit, EPOCHS or ITERATIONS. To continue such a run, resume it with a larger limit.</source>
<extracomment>trainmodel TIME_LIMIT</extracomment>
<translation>ينتهي التدريب بعد هذا العدد من الدقائق بتحقق ونقطة حفظ. بعد جزء من عشرين من ذلك الوقت، ثم بعد نصفه، تُخطط التكرارات التي تتسع من سرعتها، ولا تتجاوز أبدًا ما يطلبه EPOCHS أو ITERATIONS أو الإعداد المسبق، كي ينخفض معدل التعلم في النهاية. يحتفظ التشغيل بالخطة: ويتبعها الاستئناف ما لم يغير هذا الحد أو EPOCHS أو ITERATIONS. لمتابعة تشغيل كهذا استأنفه بحد أكبر.</translation>
</message>
<message>
<source>Tiles per batch and process. Smaller batches need less memory. Empty: quick 4, standard 8, notebook 16. 0: the largest batch that fits into memory, found by trial; at most 16 on a CPU, where larger ones are not faster.</source>
<extracomment>trainmodel BATCH_SIZE</extracomment>
<translation>البلاطات لكل دفعة وعملية. الدفعات الأصغر تحتاج ذاكرة أقل. فارغ: quick ‏4، standard ‏8، notebook ‏16. ‏0: أكبر دفعة تتسع لها الذاكرة، تُوجد بالتجربة؛ 16 على الأكثر على المعالج حيث لا يكون الأكبر أسرع.</translation>
</message>
<message>
<source>Batches whose gradients are accumulated for one iteration: nearly as good as a batch that many times as large, without its memory (batch normalisation, and losses that compare pixels, still see one batch at a time).</source>
<extracomment>trainmodel ACCUMULATION</extracomment>
<translation>الدفعات التي يُجمع تدرجها لتكرار واحد: تكاد تساوي دفعة أكبر بهذا العدد دون ذاكرتها (وتسوية الدفعات والخسائر التي تقارن البكسلات ترى دفعة واحدة كل مرة).</translation>
</message>
<message>
<source>Side of the square that the network sees in training, in pixels: a random crop of the tile, or the whole tile resized under the notebook preset. A multiple of 32. Empty: quick 384, standard 512, notebook 512.</source>
<extracomment>trainmodel INPUT_SIZE</extracomment>
<translation>ضلع المربع الذي تراه الشبكة في التدريب بالبكسل: اقتطاع عشوائي من البلاطة، أو البلاطة كلها مقيّسة مع الإعداد المسبق notebook. مضاعف 32. فارغ: quick ‏384، standard ‏512، notebook ‏512.</translation>
</message>
<message>
<source>none. flips: flips and rotations by 90 degrees. nadir: also scale and colour. strong: also any angle, blur and noise. notebook: as in the training notebook. Empty: quick flips, standard nadir, notebook notebook.</source>
<extracomment>trainmodel AUGMENTATION</extracomment>
<translation>none. ‏flips: قلب وتدوير 90 درجة. nadir: ومقياس ولون. strong: وأي زاوية وضبابية وضوضاء. notebook: كما في دفتر التدريب. فارغ: quick ‏flips، standard ‏nadir، notebook ‏notebook.</translation>
</message>
<message>
<source>None</source>
<extracomment>trainmodel AUGMENTATION=none</extracomment>
<translation>بدون</translation>
</message>
<message>
<source>Flips and quarter turns</source>
<extracomment>trainmodel AUGMENTATION=flips</extracomment>
<translation>قلب وتدوير بأرباع</translation>
</message>
<message>
<source>Also scale and colour</source>
<extracomment>trainmodel AUGMENTATION=nadir</extracomment>
<translation>ومقياس ولون أيضًا</translation>
</message>
<message>
<source>Also any angle, blur and noise</source>
<extracomment>trainmodel AUGMENTATION=strong</extracomment>
<translation>وأي زاوية وضبابية وضوضاء أيضًا</translation>
</message>
<message>
<source>As in buildseg's notebook</source>
<extracomment>trainmodel AUGMENTATION=notebook</extracomment>
<translation>كما في دفتر buildseg</translation>
</message>
<message>
<source>The steps themselves instead of AUGMENTATION, for example: horizontal_flip prob=0.5; right_angle; scale min=0.8 max=1.25; colour brightness=0.3. Steps with options and defaults: horizontal_flip prob=0.5; vertical_flip prob=0.5; right_angle (rotated by 0, 90, 180 or 270 degrees); rotation max_degrees=15; scale min=0.75 max=1.33; scale_aspect min_scale=0.5 aspect_ratio=0.33 (the notebook's); colour brightness=0.2 contrast=0.2 saturation=0.2 hue=5 prob=0.8; blur prob=0.1; noise deviation=5 prob=0.3.</source>
<extracomment>trainmodel AUGMENTATION_STEPS</extracomment>
<translation>الخطوات نفسها بدل AUGMENTATION، مثل: horizontal_flip prob=0.5; right_angle; scale min=0.8 max=1.25; colour brightness=0.3. الخطوات مع خياراتها وقيمها الافتراضية: horizontal_flip prob=0.5; vertical_flip prob=0.5; right_angle (تدوير 0 أو 90 أو 180 أو 270 درجة); rotation max_degrees=15; scale min=0.75 max=1.33; scale_aspect min_scale=0.5 aspect_ratio=0.33 (كما في الدفتر); colour brightness=0.2 contrast=0.2 saturation=0.2 hue=5 prob=0.8; blur prob=0.1; noise deviation=5 prob=0.3.</translation>
</message>
<message>
<source>Losses and their weights, for example: bce weight=2; dice; lovasz_hinge. The default weight is 1. bce, cross_entropy, dice, lovasz_hinge, lovasz_softmax, focal gamma=2 (easy pixels count less), ohem threshold=0.7 min_share=0.1 (only the hardest pixels count), boundary width=3 factor=4 (pixels near outlines count more). Empty: quick and standard bce; dice, notebook bce weight=2; dice; lovasz_hinge.</source>
<extracomment>trainmodel LOSSES</extracomment>
<translation>دوال الخسارة وأوزانها، مثل: bce weight=2; dice; lovasz_hinge. الوزن الافتراضي 1. ‏bce، cross_entropy، dice، lovasz_hinge، lovasz_softmax، focal gamma=2 (وزن البكسلات السهلة أقل)، ohem threshold=0.7 min_share=0.1 (أصعب البكسلات فقط)، boundary width=3 factor=4 (وزن البكسلات قرب الحدود أكثر). فارغ: quick وstandard ‏bce; dice، وnotebook ‏bce weight=2; dice; lovasz_hinge.</translation>
</message>
<message>
<source>balanced: weights inverse to the pixel counts of the classes in the training tiles, for the losses bce, cross_entropy, focal, ohem and boundary (dice and the Lovász losses balance classes by themselves).</source>
<extracomment>trainmodel CLASS_WEIGHTS</extracomment>
<translation>balanced: أوزان عكس أعداد بكسلات الفئات في بلاطات التدريب، للخسائر bce وcross_entropy وfocal وohem وboundary (أما dice وخسائر Lovász فتوازن الفئات بنفسها).</translation>
</message>
<message>
<source>Balanced: inverse to pixel counts</source>
<extracomment>trainmodel CLASS_WEIGHTS=balanced</extracomment>
<translation>متوازنة: عكس أعداد البكسلات</translation>
</message>
<message>
<source>adamw or sgd (momentum 0.9). Empty: adamw.</source>
<extracomment>trainmodel OPTIMIZER</extracomment>
<translation>adamw أو sgd (الزخم 0.9). فارغ: adamw.</translation>
</message>
<message>
<source>AdamW</source>
<extracomment>trainmodel OPTIMIZER=adamw</extracomment>
<translation>AdamW</translation>
</message>
<message>
<source>SGD with momentum 0.9</source>
<extracomment>trainmodel OPTIMIZER=sgd</extracomment>
<translation>SGD بزخم 0.9</translation>
</message>
<message>
<source>Empty: 0.01 for adamw, 0.00004 for sgd.</source>
<extracomment>trainmodel WEIGHT_DECAY</extracomment>
<translation>فارغ: 0.01 لـ adamw، و0.00004 لـ sgd.</translation>
</message>
<message>
<source>Peak learning rate. Empty: quick and standard the model's own for these initial weights, notebook 0.00003.</source>
<extracomment>trainmodel LEARNING_RATE</extracomment>
<translation>ذروة معدل التعلم. فارغ: quick وstandard معدل النموذج لهذه الأوزان الابتدائية، notebook ‏0.00003.</translation>
</message>
<message>
<source>Runs a learning rate range test before the training, restores the weights, and takes a rate between the one where the loss falls fastest and a tenth of the one where it is lowest. The curve is kept as learning_rate_search.csv in the run folder.</source>
<extracomment>trainmodel FIND_LEARNING_RATE</extracomment>
<translation>يجري اختبار مدى معدل التعلم قبل التدريب، ويعيد الأوزان، ويأخذ معدلًا بين الذي تنخفض عنده الخسارة أسرع وعُشر الذي تكون عنده أدنى. يُحفظ المنحنى باسم learning_rate_search.csv في مجلد التشغيل.</translation>
</message>
<message>
<source>Decay of the learning rate: polynomial, cosine, step (divided by ten after each third), constant, or notebook. Empty: quick and standard polynomial, notebook notebook.</source>
<extracomment>trainmodel SCHEDULE</extracomment>
<translation>اضمحلال معدل التعلم: polynomial أو cosine أو step (يُقسم على عشرة بعد كل ثلث) أو constant أو notebook. فارغ: quick وstandard ‏polynomial، notebook ‏notebook.</translation>
</message>
<message>
<source>Polynomial decay</source>
<extracomment>trainmodel SCHEDULE=polynomial</extracomment>
<translation>اضمحلال متعدد الحدود</translation>
</message>
<message>
<source>Cosine decay</source>
<extracomment>trainmodel SCHEDULE=cosine</extracomment>
<translation>اضمحلال جيب التمام</translation>
</message>
<message>
<source>Steps: a tenth after each third</source>
<extracomment>trainmodel SCHEDULE=step</extracomment>
<translation>درجات: العُشر بعد كل ثلث</translation>
</message>
<message>
<source>Constant</source>
<extracomment>trainmodel SCHEDULE=constant</extracomment>
<translation>ثابت</translation>
</message>
<message>
<source>Share of the iterations over which the learning rate rises from 0. Empty: the preset's (quick 4, standard 5, notebook none), or that of a given SCHEDULE (5, notebook none).</source>
<extracomment>trainmodel WARMUP_PERCENT</extracomment>
<translation>نسبة التكرارات التي يرتفع خلالها معدل التعلم من 0. فارغ: نسبة الإعداد المسبق (quick ‏4، standard ‏5، notebook بدون)، أو نسبة SCHEDULE المحدد (5، notebook بدون).</translation>
</message>
<message>
<source>Gradients with a larger global norm are scaled down to this one; helps against spikes of the loss. 0: off.</source>
<extracomment>trainmodel GRADIENT_CLIP</extracomment>
<translation>تُصغَّر التدرجات ذات المعيار الكلي الأكبر إلى هذا؛ يفيد ضد قفزات الخسارة. 0: إيقاف.</translation>
</message>
<message>
<source>For example 0.999: validation, best checkpoint and export use an exponential moving average of the weights, which is often slightly better. 0: the weights themselves.</source>
<extracomment>trainmodel EMA_DECAY</extracomment>
<translation>مثلًا 0.999: يستخدم التحقق وأفضل نقطة حفظ والتصدير متوسطًا متحركًا أسيًا للأوزان، وهو غالبًا أفضل قليلًا. 0: الأوزان نفسها.</translation>
</message>
<message>
<source>fp32, or on a GPU mixed precision in fp16 or bf16, which is faster and needs less memory on newer GPUs. Not verified on hardware.</source>
<extracomment>trainmodel PRECISION</extracomment>
<translation>fp32، أو على GPU دقة مختلطة fp16 أو bf16، وهي أسرع وأقل ذاكرة على وحدات GPU الأحدث. لم تُختبر على عتاد.</translation>
</message>
<message>
<source>32 bits (FP32)</source>
<extracomment>trainmodel PRECISION=fp32</extracomment>
<translation>32 بت (FP32)</translation>
</message>
<message>
<source>Mixed, 16 bits (FP16), for GPUs</source>
<extracomment>trainmodel PRECISION=fp16</extracomment>
<translation>مختلطة، 16 بت (FP16)، لـ GPU</translation>
</message>
<message>
<source>Mixed, 16 bits (BF16), for GPUs</source>
<extracomment>trainmodel PRECISION=bf16</extracomment>
<translation>مختلطة، 16 بت (BF16)، لـ GPU</translation>
</message>
<message>
<source>Iterations between validations, at which the best checkpoint is chosen. Empty: quick 2 validations per run, standard 25, notebook 5.</source>
<extracomment>trainmodel EVALUATION_INTERVAL</extracomment>
<translation>التكرارات بين مرات التحقق التي تُختار عندها أفضل نقطة حفظ. فارغ: quick مرتان لكل تشغيل، standard ‏25، notebook ‏5.</translation>
</message>
<message>
<source>Metric by which the best checkpoint is chosen: building IoU, mean IoU, or validation loss.</source>
<extracomment>trainmodel BEST_METRIC</extracomment>
<translation>المقياس الذي تُختار به أفضل نقطة حفظ: IoU المباني أو متوسط IoU أو خسارة التحقق.</translation>
</message>
<message>
<source>Building IoU</source>
<extracomment>trainmodel BEST_METRIC=building_iou</extracomment>
<translation>IoU المباني</translation>
</message>
<message>
<source>Mean IoU</source>
<extracomment>trainmodel BEST_METRIC=miou</extracomment>
<translation>متوسط IoU</translation>
</message>
<message>
<source>Validation loss</source>
<extracomment>trainmodel BEST_METRIC=loss</extracomment>
<translation>خسارة التحقق</translation>
</message>
<message>
<source>Early stopping: the training ends after this many validations in a row without a better checkpoint. 0: off. The log warns when the run has too few validations for it.</source>
<extracomment>trainmodel PATIENCE</extracomment>
<translation>التوقف المبكر: ينتهي التدريب بعد هذا العدد من مرات التحقق المتتالية دون نقطة حفظ أفضل. 0: إيقاف. يحذر السجل حين تكون مرات تحقق التشغيل أقل من أن تكفي لذلك.</translation>
</message>
<message>
<source>Number of last checkpoints to keep, besides the best one. If the last one is damaged, a resume takes the one before. Checkpoints are written at validations, and every ten minutes when these are further apart.</source>
<extracomment>trainmodel KEEP_CHECKPOINTS</extracomment>
<translation>عدد نقاط الحفظ الأخيرة المحتفظ بها إضافة إلى الأفضل. إن تلفت الأخيرة أخذ الاستئناف التي قبلها. تُكتب نقاط الحفظ عند مرات التحقق، وكل عشر دقائق حين تتباعد.</translation>
</message>
<message>
<source>auto: a GPU if Paddle finds one, else the CPU. gpu: the first GPU, or with PROCESSES one for each process. gpu:0 to gpu:7: that GPU.</source>
<extracomment>trainmodel DEVICE</extracomment>
<translation>auto: ‏GPU إن وجده Paddle وإلا المعالج. gpu: أول GPU، أو واحد لكل عملية مع PROCESSES. ‏gpu:0 إلى gpu:7: ذلك الـ GPU.</translation>
</message>
<message>
<source>Threads that read and augment tiles. Empty or 0: one on a CPU, up to eight with a GPU.</source>
<extracomment>trainmodel WORKERS</extracomment>
<translation>الخيوط التي تقرأ البلاطات وتوسّعها. فارغ أو 0: واحد على المعالج وحتى ثمانية مع GPU.</translation>
</message>
<message>
<source>Training processes on this machine, one for each GPU; each takes its own batches. Linux only. Several GPUs are not verified on hardware.</source>
<extracomment>trainmodel PROCESSES</extracomment>
<translation>عمليات التدريب على هذا الجهاز، واحدة لكل GPU؛ وتأخذ كل منها دفعاتها. Linux فقط. لم تُختبر عدة وحدات GPU على عتاد.</translation>
</message>
<message>
<source>Machines that train together. The log shows the command for the others; run folder and dataset must have the same path on all of them. Not verified on hardware.</source>
<extracomment>trainmodel NODES</extracomment>
<translation>الأجهزة التي تتدرب معًا. يعرض السجل الأمر للأخرى؛ يجب أن يكون لمجلد التشغيل ومجموعة البيانات المسار نفسه على كلها. لم تُختبر على عتاد.</translation>
</message>
<message>
<source>For several machines: address of this one and a free port, for example 192.168.1.10:6170.</source>
<extracomment>trainmodel MASTER</extracomment>
<translation>لعدة أجهزة: عنوان هذا الجهاز ومنفذ فارغ، مثل 192.168.1.10:6170.</translation>
</message>
<message>
<source>Seed of all random numbers: on a CPU with the same number of threads the same seed gives the same model.</source>
<extracomment>trainmodel SEED</extracomment>
<translation>بذرة كل الأرقام العشوائية: على معالج بعدد الخيوط نفسه تعطي البذرة نفسها النموذج نفسه.</translation>
</message>
<message>
<source>Folder in which the run folder is made, named by model and time. Empty: buildseg_trainer/runs in your home folder.</source>
<extracomment>trainmodel OUTPUT</extracomment>
<translation>المجلد الذي يُصنع فيه مجلد التشغيل مسمى بالنموذج والوقت. فارغ: buildseg_trainer/runs في مجلدك الرئيسي.</translation>
</message>
<message>
<source>Run folder, for the next step.</source>
<extracomment>trainmodel RUN</extracomment>
<translation>مجلد التشغيل للخطوة التالية.</translation>
</message>
<message>
<source>missed</source>
<extracomment>label</extracomment>
<translation>فائت</translation>
</message>
<message>
<source>false alarm</source>
<extracomment>label</extracomment>
<translation>إنذار كاذب</translation>
</message>
<message>
<source>under 0.6</source>
<extracomment>label</extracomment>
<translation>أقل من 0.6</translation>
</message>
<message>
<source>0.6 to 0.7</source>
<extracomment>label</extracomment>
<translation>0.6 إلى 0.7</translation>
</message>
<message>
<source>0.7 to 0.8</source>
<extracomment>label</extracomment>
<translation>0.7 إلى 0.8</translation>
</message>
<message>
<source>0.8 to 0.9</source>
<extracomment>label</extracomment>
<translation>0.8 إلى 0.9</translation>
</message>
<message>
<source>0.9 to 1.0</source>
<extracomment>label</extracomment>
<translation>0.9 إلى 1.0</translation>
</message>
<message>
<source>under 0.4</source>
<extracomment>label</extracomment>
<translation>أقل من 0.4</translation>
</message>
<message>
<source>0.4 to 0.55</source>
<extracomment>label</extracomment>
<translation>0.4 إلى 0.55</translation>
</message>
<message>
<source>0.55 to 0.7</source>
<extracomment>label</extracomment>
<translation>0.55 إلى 0.7</translation>
</message>
<message>
<source>0.7 to 0.85</source>
<extracomment>label</extracomment>
<translation>0.7 إلى 0.85</translation>
</message>
<message>
<source>0.85 to 1</source>
<extracomment>label</extracomment>
<translation>0.85 إلى 1</translation>
</message>
<message>
<source>Tile</source>
<extracomment>label</extracomment>
<translation>البلاطة</translation>
</message>
<message>
<source>Rank (1 = most wrong pixels)</source>
<extracomment>label</extracomment>
<translation>المرتبة (1 = أكثر البكسلات خطأً)</translation>
</message>
<message>
<source>Loss</source>
<extracomment>label</extracomment>
<translation>الخسارة</translation>
</message>
<message>
<source>Missed building pixels</source>
<extracomment>label</extracomment>
<translation>بكسلات المباني الفائتة</translation>
</message>
<message>
<source>False building pixels</source>
<extracomment>label</extracomment>
<translation>بكسلات المباني الكاذبة</translation>
</message>
<message>
<source>True building pixels</source>
<extracomment>label</extracomment>
<translation>بكسلات المباني الصحيحة</translation>
</message>
<message>
<source>Picture, mask, prediction</source>
<extracomment>label</extracomment>
<translation>الصورة والقناع والتنبؤ</translation>
</message>
<message>
<source>Training</source>
<extracomment>label</extracomment>
<translation>تدريب</translation>
</message>
<message>
<source>Validation</source>
<extracomment>label</extracomment>
<translation>تحقق</translation>
</message>
<message>
<source>Test</source>
<extracomment>label</extracomment>
<translation>اختبار</translation>
</message>
<message>
<source>Left out by the split</source>
<extracomment>label</extracomment>
<translation>استبعده التقسيم</translation>
</message>
<message>
<source>Dropped by the filter</source>
<extracomment>label</extracomment>
<translation>أسقطته التصفية</translation>
</message>
<message>
<source>Kept</source>
<extracomment>label</extracomment>
<translation>محتفظ بها</translation>
</message>
<message>
<source>Not filtered yet</source>
<extracomment>label</extracomment>
<translation>لم تُصفَّ بعد</translation>
</message>
<message>
<source>not filtered yet</source>
<extracomment>label</extracomment>
<translation>لم تُصفَّ بعد</translation>
</message>
<message>
<source>yes</source>
<extracomment>label</extracomment>
<translation>نعم</translation>
</message>
<message>
<source>no</source>
<extracomment>label</extracomment>
<translation>لا</translation>
</message>
<message>
<source>none</source>
<extracomment>label</extracomment>
<translation>بلا</translation>
</message>
<message>
<source>train</source>
<extracomment>label</extracomment>
<translation>تدريب</translation>
</message>
<message>
<source>val</source>
<extracomment>label</extracomment>
<translation>تحقق</translation>
</message>
<message>
<source>test</source>
<extracomment>label</extracomment>
<translation>اختبار</translation>
</message>
<message>
<source>automatic, by the limits</source>
<extracomment>label</extracomment>
<translation>تلقائي بحسب الحدود</translation>
</message>
<message>
<source>yes, always</source>
<extracomment>label</extracomment>
<translation>نعم، دائمًا</translation>
</message>
<message>
<source>no, never</source>
<extracomment>label</extracomment>
<translation>لا، أبدًا</translation>
</message>
</context>
<context>
<name>QObject</name>
<message>
<source>%1 [optional]</source>
<extracomment>of QGIS, whose Arabic has 1% instead of %1</extracomment>
<translation>%1 [اختياري]</translation>
</message>
</context>
<context>
<name>messages</name>
<message>
<source>All files (*)</source>
<translation>كل الملفات (*)</translation>
</message>
<message>
<source>{0} is '{1}', which is not a number; give one, or leave it empty.</source>
<extracomment>{0}: name, {1}: value</extracomment>
<translation>{0} هو «{1}» وليس رقمًا؛ أدخل رقمًا أو اتركه فارغًا.</translation>
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
<translation>- مشغّل NVIDIA: {0}
- QGIS {1}</translation>
</message>
<message>
<source># Training environment

{0}</source>
<translation># بيئة التدريب

{0}</translation>
</message>
<message>
<source>building layer</source>
<translation>طبقة المباني</translation>
</message>
<message>
<source>labelled area</source>
<translation>المنطقة المرسومة</translation>
</message>
<message>
<source>layer of unsure polygons</source>
<translation>طبقة المضلعات غير المؤكدة</translation>
</message>
<message>
<source>The band numbers {0} are not understood; give three, for red, green and blue, such as 1,2,3, or a single one.</source>
<translation>أرقام الأشرطة {0} غير مفهومة؛ أدخل ثلاثة للأحمر والأخضر والأزرق مثل 1,2,3، أو رقمًا واحدًا.</translation>
</message>
<message>
<source>The stretch range {0} is not understood; give numbers with commas between them, such as 2,98.</source>
<translation>مدى التمديد {0} غير مفهوم؛ أدخل أرقامًا بينها فواصل مثل 2,98.</translation>
</message>
<message>
<source>TILES is given with a RASTER, which has no tiles; leave one of them empty.</source>
<translation>حُدد TILES مع RASTER وليس له بلاطات؛ اترك أحدهما فارغًا.</translation>
</message>
<message>
<source>Bundles (*.zip)</source>
<translation>حزم (*.zip)</translation>
</message>
<message>
<source>area layer</source>
<translation>طبقة المنطقة</translation>
</message>
<message>
<source>The model does not say which pixel size it expects; give the RESOLUTION in metres.</source>
<translation>لا يذكر النموذج حجم البكسل المتوقع؛ حدد RESOLUTION بالمتر.</translation>
</message>
<message>
<source>The pixels of {0} are fetched from its server; make sure that its terms allow that: {1}</source>
<translation>تُجلب بكسلات {0} من خادمها؛ تأكد من أن شروطه تسمح بذلك: {1}</translation>
</message>
<message>
<source>the layer names none.</source>
<translation>لا تذكر الطبقة شروطًا.</translation>
</message>
<message>
<source>RESOLUTION has no effect, since the raster is not an online layer.</source>
<translation>لا أثر لـ RESOLUTION، إذ الطبقة النقطية ليست طبقة على الإنترنت.</translation>
</message>
<message>
<source>buildseg has no {0}: with MODE buildseg the given {0} has no effect.</source>
<translation>ليس في buildseg ‏{0}: مع MODE buildseg لا أثر لـ {0} المحدد.</translation>
</message>
<message>
<source>no point</source>
<translation>لا نقطة</translation>
</message>
<message>
<source>No polygon of the {0} {1} can be brought from {2} to {3}, for example at {4}; check the CRS of both layers.</source>
<translation>لا يمكن تحويل أي مضلع من {0} {1} من {2} إلى {3}، مثلًا عند {4}؛ تحقق من CRS الطبقتين.</translation>
</message>
<message>
<source>The layer {0} has more nodata values than one: {1} is not used; give NODATA to take another value, or save the layer with one value (Export &gt; Save As).</source>
<translation>للطبقة {0} أكثر من قيمة لانعدام البيانات: لا تُستخدم {1}؛ حدد NODATA لقيمة أخرى، أو احفظ الطبقة بقيمة واحدة (تصدير &gt; حفظ باسم).</translation>
</message>
<message>
<source>The coordinates of the {0} {1}, such as {2}, cannot be in its CRS {3} ({4}); set the CRS they are in with Layer &gt; Set CRS of Layer…, or save the layer with it.</source>
<translation>إحداثيات {0} {1}، مثل {2}، لا يمكن أن تكون في CRS ‏{3} ({4})؛ عيّن نظامها من «طبقة &gt; تعيين CRS للطبقة…»، أو احفظ الطبقة به.</translation>
</message>
<message>
<source>The {0} {1} is the tile index of a dataset; choose the layer that holds the buildings.</source>
<translation>{0} {1} هو فهرس بلاطات مجموعة بيانات؛ اختر الطبقة التي فيها المباني.</translation>
</message>
<message>
<source>The {0} {1} holds {2}, not polygons; choose a layer of polygons.</source>
<translation>في {0} {1} ‏{2} وليس مضلعات؛ اختر طبقة مضلعات.</translation>
</message>
<message>
<source>The {0} {1} has no geometries; choose a layer of polygons.</source>
<translation>ليس في {0} {1} أشكال هندسية؛ اختر طبقة مضلعات.</translation>
</message>
<message>
<source>The {0} {1} has no coordinate reference system; set it with Layer &gt; Set CRS of Layer…, or save the layer with one.</source>
<translation>ليس لـ {0} {1} نظام إحداثيات مرجعية؛ عيّنه من «طبقة &gt; تعيين CRS للطبقة…»، أو احفظ الطبقة بنظام.</translation>
</message>
<message>
<source>{0} features of the {1} {2} cannot be brought to the CRS of the rasters and were skipped, for example at {3}.</source>
<translation>{0} ميزة من {1} {2} لا يمكن تحويلها إلى CRS الطبقات النقطية فتُجووزت، مثلًا عند {3}.</translation>
</message>
<message>
<source>{0} ({1}) is a vector layer, not a raster; choose georeferenced images.</source>
<translation>{0} ({1}) طبقة متجهية وليست نقطية؛ اختر صورًا لها مرجعية جغرافية.</translation>
</message>
<message>
<source>The pixels of {0}, a layer of the provider {1}, cannot be read at full resolution; export it to a GeoTIFF first.</source>
<translation>بكسلات {0}، وهي طبقة من المزود {1}، لا تُقرأ بالدقة الكاملة؛ صدّرها إلى GeoTIFF أولًا.</translation>
</message>
<message>
<source>The filter {0} is not an expression ({1}); correct FILTER.</source>
<translation>التصفية {0} ليست تعبيرًا ({1})؛ صحح FILTER.</translation>
</message>
<message>
<source>The filter {0} cannot be evaluated ({1}); correct FILTER.</source>
<translation>التصفية {0} لا يمكن حسابها ({1})؛ صحح FILTER.</translation>
</message>
<message>
<source>The filter {0} names the field {1}, which the layer {2} does not have; its fields are {3}: correct FILTER, or the encoding of the layer where names are garbled.</source>
<translation>التصفية {0} تذكر الحقل {1} وليس في الطبقة {2}؛ حقولها {3}: صحح FILTER، أو ترميز الطبقة إن كانت الأسماء مشوهة.</translation>
</message>
<message>
<source>The layer {0} cannot be opened; check that QGIS shows it.</source>
<extracomment>{0}: layer.name</extracomment>
<translation>لا يمكن فتح الطبقة {0}؛ تأكد من أن QGIS يعرضها.</translation>
</message>
<message>
<source>{0} is an online layer: give an AREA or an EXTENT, to limit what is fetched.</source>
<extracomment>{0}: layer.name</extracomment>
<translation>{0} طبقة على الإنترنت: حدد AREA أو EXTENT لحصر ما يُجلب.</translation>
</message>
<message>
<source>The AREA and EXTENT leave nothing of {0}; choose others.</source>
<extracomment>{0}: layer.name</extracomment>
<translation>لا يترك AREA وEXTENT شيئًا من {0}؛ اختر غيرهما.</translation>
</message>
<message>
<source>RASTER and DATASET are both given; a model is measured on one of them, so leave one empty.</source>
<translation>حُدد RASTER وDATASET معًا؛ يُقاس النموذج على أحدهما، فاترك الآخر فارغًا.</translation>
</message>
<message>
<source>RASTER is given without BUILDINGS; give the polygons of its buildings, too.</source>
<translation>حُدد RASTER دون BUILDINGS؛ حدد مضلعات مبانيه أيضًا.</translation>
</message>
<message>
<source>ERRORS is {0}, the file of {1}; choose another file.</source>
<extracomment>{0}: errors, {1}: name</extracomment>
<translation>ERRORS هو {0}، ملف {1}؛ اختر ملفًا آخر.</translation>
</message>
<message>
<source>{0} is given without a RASTER; give both, or a DATASET alone.</source>
<extracomment>{0}: name</extracomment>
<translation>حُدد {0} دون RASTER؛ حددهما معًا أو DATASET وحده.</translation>
</message>
<message>
<source>Dataset folder</source>
<translation>مجلد مجموعة البيانات</translation>
</message>
<message>
<source>Run folder</source>
<translation>مجلد التشغيل</translation>
</message>
<message>
<source>Building IoU</source>
<translation>IoU المباني</translation>
</message>
<message>
<source>Evaluation report</source>
<translation>تقرير التقييم</translation>
</message>
<message>
<source>Export folder</source>
<translation>مجلد التصدير</translation>
</message>
<message>
<source>ONNX model (buildseg 0.2 and later)</source>
<translation>نموذج ONNX ‏(buildseg 0.2 وما بعده)</translation>
</message>
<message>
<source>layer of regions</source>
<translation>طبقة المناطق</translation>
</message>
<message>
<source>PaddleSeg configuration (*.yml *.yaml)</source>
<translation>إعدادات PaddleSeg ‏(*.yml *.yaml)</translation>
</message>
<message>
<source>Weights (*.pdparams *.zip)</source>
<translation>أوزان (*.pdparams *.zip)</translation>
</message>
<message>
<source>No run is given, and none has been started in this profile yet; give a run folder (RUN).</source>
<translation>لم يُحدد تشغيل ولم يبدأ أي تشغيل في هذا الملف الشخصي بعد؛ حدد مجلد تشغيل (RUN).</translation>
</message>
<message>
<source>Balanced class weights count the pixels of all training tiles in the tile index, which lacks some; make the dataset again, or choose CLASS_WEIGHTS=none.</source>
<translation>أوزان الفئات المتوازنة تعدّ بكسلات كل بلاطات التدريب في فهرس البلاطات، وينقصه بعضها؛ أنشئ مجموعة البيانات من جديد، أو اختر CLASS_WEIGHTS=none.</translation>
</message>
<message>
<source>folder of runs</source>
<translation>مجلد عمليات التشغيل</translation>
</message>
<message>
<source>in a CRS of its own</source>
<translation>في CRS خاص بها</translation>
</message>
<message>
<source>which takes both datums for the same</source>
<translation>وهي تعدّ المرجعين واحدًا</translation>
</message>
<message>
<source>The coordinate operation from the {0} to the CRS of the rasters, {1}, is accurate to {2} m, that is {3} pixels; compare masks and images, and where they differ, choose another operation in Project &gt; Properties &gt; Transformations.{4}</source>
<translation>عملية الإحداثيات من {0} إلى CRS الطبقات النقطية، {1}، دقتها {2} م أي {3} بكسل؛ قارن الأقنعة بالصور، وإن اختلفت فاختر عملية أخرى من «مشروع &gt; خصائص &gt; التحويلات».{4}</translation>
</message>
<message>
<source>With {0} installed for PROJ it would be {1} m.</source>
<translation>مع تثبيت {0} لـ PROJ تصبح {1} م.</translation>
</message>
<message>
<source>No coordinate operation that PROJ has at hand from the {0} to the CRS of the rasters is made for the place of the rasters, so masks may lie tens of metres off; compare them with the images, and choose an operation in Project &gt; Properties &gt; Transformations, or give data in the same CRS.{1}</source>
<translation>ليس لدى PROJ عملية إحداثيات من {0} إلى CRS الطبقات النقطية موضوعة لمكانها، فقد تنحرف الأقنعة عشرات الأمتار؛ قارنها بالصور، واختر عملية من «مشروع &gt; خصائص &gt; التحويلات»، أو قدم البيانات بالنظام نفسه.{1}</translation>
</message>
<message>
<source>The coordinate operation that the project names from the {0} to the CRS of the rasters, {1}, is not made for the place of the rasters, so masks may lie tens of metres off; choose another in Project &gt; Properties &gt; Transformations: {2} is accurate to {3} m there.</source>
<translation>عملية الإحداثيات التي يحددها المشروع من {0} إلى CRS الطبقات النقطية، {1}، ليست موضوعة لمكانها، فقد تنحرف الأقنعة عشرات الأمتار؛ اختر غيرها من «مشروع &gt; خصائص &gt; التحويلات»: {2} دقتها {3} م هناك.</translation>
</message>
<message>
<source>The EXTENT {0} cannot be in {1} ({2}); give the numbers of that CRS, or name theirs behind them, as in {3} [{4}].</source>
<translation>لا يمكن أن يكون EXTENT ‏{0} في {1} ({2})؛ أدخل أرقام ذلك النظام، أو اذكر نظامها بعدها مثل {3} [{4}].</translation>
</message>
<message>
<source>{0} layers and none of polygons ({1})</source>
<translation>{0} طبقات ليس فيها مضلعات ({1})</translation>
</message>
<message>
<source>{0} layers of polygons ({1})</source>
<translation>{0} طبقات مضلعات ({1})</translation>
</message>
<message>
<source>The {0} {1} is a file with {2}; {3}.</source>
<translation>{0} {1} ملف فيه {2}؛ {3}.</translation>
</message>
<message>
<source>choose another file</source>
<translation>اختر ملفًا آخر</translation>
</message>
<message>
<source>name one of them, as in {0}|layername={1}</source>
<translation>حدد واحدة منها، مثل {0}|layername={1}</translation>
</message>
<message>
<source>{0} cannot be written ({1}); choose a folder you may write to.</source>
<extracomment>{0}: path, {1}: error.strerror or error</extracomment>
<translation>لا يمكن كتابة {0} ({1})؛ اختر مجلدًا يمكنك الكتابة فيه.</translation>
</message>
<message>
<source>{0} does not hold what it should; choose another folder or restore the file.</source>
<extracomment>{0}: path</extracomment>
<translation>ليس في {0} ما ينبغي؛ اختر مجلدًا آخر أو استعد الملف.</translation>
</message>
<message>
<source>The disk is full at {0}; free some space or choose another folder.</source>
<extracomment>{0}: path</extracomment>
<translation>القرص ممتلئ عند {0}؛ أفرغ مساحة أو اختر مجلدًا آخر.</translation>
</message>
<message>
<source>{0} does not exist; choose another folder.</source>
<extracomment>{0}: path</extracomment>
<translation>{0} غير موجود؛ اختر مجلدًا آخر.</translation>
</message>
<message>
<source>{0} cannot be read ({1}); choose another folder or restore the file.</source>
<extracomment>{0}: path, {1}: error</extracomment>
<translation>لا يمكن قراءة {0} ({1})؛ اختر مجلدًا آخر أو استعد الملف.</translation>
</message>
<message>
<source>The folder {0} cannot be written ({1}); make it writable, or copy it to a folder that is.</source>
<extracomment>{0}: path.parent, {1}: error.strerror</extracomment>
<translation>لا يمكن الكتابة في المجلد {0} ({1})؛ اجعله قابلًا للكتابة، أو انسخه إلى مجلد كذلك.</translation>
</message>
<message>
<source>The bundle {0} has another ending than {1}; give it that one.</source>
<extracomment>{0}: path, {1}: SUFFIX</extracomment>
<translation>نهاية الحزمة {0} ليست {1}؛ أعطها هذه النهاية.</translation>
</message>
<message>
<source>{0} is missing</source>
<extracomment>{0}: missing[0]</extracomment>
<translation>{0} مفقود</translation>
</message>
<message>
<source>a file twice</source>
<translation>ملف مكرر</translation>
</message>
<message>
<source>it holds {0}, which is no part of one</source>
<extracomment>{0}: other</extracomment>
<translation>فيها {0} وليس جزءًا من حزمة</translation>
</message>
<message>
<source>its files are packed in another way</source>
<translation>ملفاتها محزومة بطريقة أخرى</translation>
</message>
<message>
<source>{0} cannot be read ({1}); choose another file.</source>
<extracomment>{0}: path, {1}: error.strerror or error</extracomment>
<translation>لا يمكن قراءة {0} ({1})؛ اختر ملفًا آخر.</translation>
</message>
<message>
<source>{0} is not a bundle as exportmodel writes it, or is damaged ({1}); get it once more from where it was made.</source>
<extracomment>{0}: path, {1}: error</extracomment>
<translation>{0} ليس حزمة كما يكتبها exportmodel، أو هو تالف ({1})؛ احصل عليه من جديد من حيث صُنع.</translation>
</message>
<message>
<source>The bundle {0} was made by a newer version of this plugin; update it.</source>
<extracomment>{0}: path</extracomment>
<translation>الحزمة {0} من إصدار أحدث للبرنامج المساعد؛ حدّثه.</translation>
</message>
<message>
<source>{0} is not what its manifest says</source>
<extracomment>{0}: member</extracomment>
<translation>{0} ليس كما يقول بيانها</translation>
</message>
<message>
<source>{0} (compute capability {1}, driver {2})</source>
<extracomment>{0}: self.name, {1}: capability, {2}: self.driver</extracomment>
<translation>{0} (قدرة الحوسبة {1}، المشغّل {2})</translation>
</message>
<message>
<source>no NVIDIA driver was found (there is no nvidia-smi)</source>
<translation>لم يوجد مشغّل NVIDIA (لا يوجد nvidia-smi)</translation>
</message>
<message>
<source>it wrote nothing</source>
<translation>لم يكتب شيئًا</translation>
</message>
<message>
<source>nvidia-smi names no card: "{0}"</source>
<extracomment>{0}: said[:200]</extracomment>
<translation>لا يذكر nvidia-smi بطاقة: «{0}»</translation>
</message>
<message>
<source>nvidia-smi did not answer within {0} s</source>
<extracomment>{0}: TIMEOUT</extracomment>
<translation>لم يستجب nvidia-smi خلال {0} ث</translation>
</message>
<message>
<source>nvidia-smi could not be started ({0})</source>
<extracomment>{0}: error.strerror or error</extracomment>
<translation>لا يمكن تشغيل nvidia-smi ‏({0})</translation>
</message>
<message>
<source>Reading the tile index</source>
<translation>قراءة فهرس البلاطات</translation>
</message>
<message>
<source>Reading {0} tiles</source>
<extracomment>{0}: len(records)</extracomment>
<translation>قراءة {0} بلاطة</translation>
</message>
<message>
<source>Nearly all pixels of the images lie in {0} of the 256 grey levels or fewer, too little contrast to learn from; make the tiles again, with NODATA or STRETCH_RANGE where rasters are not 8-bit</source>
<extracomment>{0}: FEW_LEVELS</extracomment>
<translation>كل بكسلات الصور تقريبًا في {0} من 256 درجة رمادية أو أقل، وهو تباين لا يكفي للتعلم؛ أنشئ البلاطات من جديد، مع NODATA أو STRETCH_RANGE حيث الطبقات النقطية ليست 8 بت</translation>
</message>
<message>
<source>Writing the report</source>
<translation>كتابة التقرير</translation>
</message>
<message>
<source>Lines of lists are not a pair of image and mask</source>
<translation>أسطر في القوائم ليست زوجًا من صورة وقناع</translation>
</message>
<message>
<source>Lists name missing files or tiles</source>
<translation>القوائم تذكر ملفات أو بلاطات مفقودة</translation>
</message>
<message>
<source>Tiles are in lists more than once</source>
<translation>بلاطات في القوائم أكثر من مرة</translation>
</message>
<message>
<source>The index has another split than the lists</source>
<translation>تقسيم الفهرس غير تقسيم القوائم</translation>
</message>
<message>
<source>Equal images are in different splits, so that scores are too good</source>
<translation>صور متساوية في أقسام مختلفة، فتكون النتائج أفضل من الواقع</translation>
</message>
<message>
<source>Images are equal, pixel by pixel</source>
<translation>صور متساوية بكسلًا بكسلًا</translation>
</message>
<message>
<source>The contact sheet of the report would replace {0}; remove it, or give the REPORT another name.</source>
<extracomment>{0}: sheet</extracomment>
<translation>لوحة صور التقرير ستحل محل {0}؛ أزله، أو سمِّ REPORT باسم آخر.</translation>
</message>
<message>
<source>Tiles are in lists that the filter dropped</source>
<translation>في القوائم بلاطات أسقطتها التصفية</translation>
</message>
<message>
<source>Tiles have no file among the {0}</source>
<extracomment>{0}: title</extracomment>
<translation>بلاطات ليس لها ملف ضمن {0}</translation>
</message>
<message>
<source>Files among the {0} are not in the index</source>
<extracomment>{0}: title</extracomment>
<translation>ملفات ضمن {0} ليست في الفهرس</translation>
</message>
<message>
<source>Tiles for {0} share pixels with {1} tiles, so that scores are too good</source>
<extracomment>{0}: SPLIT_TITLES[other], {1}: SPLIT_TITLES[held_out]</extracomment>
<translation>بلاطات {0} تشترك في بكسلات مع بلاطات {1}، فتكون النتائج أفضل من الواقع</translation>
</message>
<message>
<source>Tiles have no place, so pixels that they share cannot be found</source>
<translation>ليس للبلاطات موقع، فلا يمكن إيجاد البكسلات التي تشترك فيها</translation>
</message>
<message>
<source>The dataset is not split yet: there is no train.txt</source>
<translation>لم تُقسَّم مجموعة البيانات بعد: لا يوجد train.txt</translation>
</message>
<message>
<source>The index has {0} tiles, the manifest says {1}</source>
<extracomment>{0}: len(records), {1}: content.tile_count</extracomment>
<translation>في الفهرس {0} بلاطة، وفي البيان {1}</translation>
</message>
<message>
<source>{0} x {1} and {2} x {3} px</source>
<translation>{0} x {1} و{2} x {3} بكسل</translation>
</message>
<message>
<source>{0} is damaged</source>
<extracomment>{0}: name</extracomment>
<translation>{0} تالف</translation>
</message>
<message>
<source>No tile has a building pixel</source>
<translation>ليس في أي بلاطة بكسل مبنى</translation>
</message>
<message>
<source>No tile has a place, so shared pixels between splits cannot be found</source>
<translation>ليس لأي بلاطة موقع، فلا يمكن إيجاد البكسلات المشتركة بين الأقسام</translation>
</message>
<message>
<source>{0} bands of {1}</source>
<extracomment>{0}: opened.RasterCount, {1}: gdal.GetDataTypeName(opened.GetRasterBand(1).DataType)</extracomment>
<translation>{0} أشرطة {1}</translation>
</message>
<message>
<source>Image and mask have different sizes</source>
<translation>للصورة والقناع حجمان مختلفان</translation>
</message>
<message>
<source>Masks hold values other than 0, 1 and 255</source>
<translation>في الأقنعة قيم غير 0 و1 و255</translation>
</message>
<message>
<source>Tiles have another size than the dataset</source>
<translation>حجم البلاطات غير حجم مجموعة البيانات</translation>
</message>
<message>
<source>Masks were changed since the index was made</source>
<translation>تغيرت الأقنعة منذ إنشاء الفهرس</translation>
</message>
<message>
<source>filter counts no longer hold</source>
<translation>أعداد التصفية لم تعد صحيحة</translation>
</message>
<message>
<source>No tile has a background pixel</source>
<translation>ليس في أي بلاطة بكسل خلفية</translation>
</message>
<message>
<source>The {0} tiles have no building pixel</source>
<extracomment>{0}: SPLIT_TITLES[split]</extracomment>
<translation>ليس في بلاطات {0} بكسل مبنى</translation>
</message>
<message>
<source>{0}: {1} is not in the index</source>
<extracomment>{0}: place, {1}: name</extracomment>
<translation>{0}: ‏{1} ليس في الفهرس</translation>
</message>
<message>
<source>Files cannot be read</source>
<translation>ملفات لا يمكن قراءتها</translation>
</message>
<message>
<source>{0} are not 8-bit {1}</source>
<translation>{0} ليست 8 بت {1}</translation>
</message>
<message>
<source>with one band</source>
<translation>بشريط واحد</translation>
</message>
<message>
<source>{0} cannot be decoded</source>
<extracomment>{0}: what</extracomment>
<translation>لا يمكن فك ترميز {0}</translation>
</message>
<message>
<source>{0} % of the {1} pixels are building, {2} % of the training pixels</source>
<translation>{0} % من بكسلات {1} مبانٍ، و{2} % من بكسلات التدريب</translation>
</message>
<message>
<source>Contact sheet of {0}</source>
<extracomment>{0}: Path(dataset).name</extracomment>
<translation>لوحة صور {0}</translation>
</message>
<message>
<source>The output {0} of the tiles does not end in .gpkg; choose a GeoPackage.</source>
<extracomment>{0}: output</extracomment>
<translation>مخرج البلاطات {0} لا ينتهي بـ .gpkg؛ اختر GeoPackage.</translation>
</message>
<message>
<source>{0} is the tile index of the dataset; choose another file for TILES.</source>
<extracomment>{0}: output</extracomment>
<translation>{0} هو فهرس بلاطات مجموعة البيانات؛ اختر ملفًا آخر لـ TILES.</translation>
</message>
<message>
<source>The dataset {0} has no tile index {1}; leave TILES empty.</source>
<extracomment>{0}: dataset, {1}: layout.INDEX</extracomment>
<translation>ليس لمجموعة البيانات {0} فهرس بلاطات {1}؛ اترك TILES فارغًا.</translation>
</message>
<message>
<source>The tile index of {0} has no tile {1}; make the dataset again, or leave TILES empty.</source>
<extracomment>{0}: dataset, {1}: missing[0]</extracomment>
<translation>ليس في فهرس بلاطات {0} البلاطة {1}؛ أنشئ مجموعة البيانات من جديد، أو اترك TILES فارغًا.</translation>
</message>
<message>
<source>The layer {0} cannot be written ({1}).</source>
<extracomment>{0}: output, {1}: message</extracomment>
<translation>لا يمكن كتابة الطبقة {0} ({1}).</translation>
</message>
<message>
<source>Tiles without building</source>
<translation>بلاطات بلا مبانٍ</translation>
</message>
<message>
<source>Building share of the tiles</source>
<translation>نسبة المباني في البلاطات</translation>
</message>
<message>
<source>Mean (0 to 255)</source>
<translation>المتوسط (0 إلى 255)</translation>
</message>
<message>
<source>Mean (0 to 1)</source>
<translation>المتوسط (0 إلى 1)</translation>
</message>
<message>
<source>Over all pixels that are not ignored.</source>
<translation>لكل البكسلات غير المتجاهلة.</translation>
</message>
<message>
<source>Buildings are outlined in yellow, ignored pixels hatched. Frames: {0}</source>
<translation>المباني محددة بالأصفر والبكسلات المتجاهلة مهشّرة. الإطارات: {0}</translation>
</message>
<message>
<source>In no list</source>
<translation>ليست في قائمة</translation>
</message>
<message>
<source>No tile can be shown.</source>
<translation>لا بلاطة يمكن عرضها.</translation>
</message>
<message>
<source>No tile can be read.</source>
<translation>لا بلاطة يمكن قراءتها.</translation>
</message>
<message>
<source>No problems.</source>
<translation>لا مشكلات.</translation>
</message>
<message>
<source>building share of a tile; bars: share of the tiles</source>
<translation>نسبة المباني في البلاطة؛ الأعمدة: نسبة البلاطات</translation>
</message>
<message>
<source>{0}: {1} tiles, {2} % building{3}; {4}</source>
<translation>{0}: {1} بلاطة، {2} % مبانٍ{3}؛ {4}</translation>
</message>
<message>
<source>Problems: {0}.</source>
<translation>المشكلات: {0}.</translation>
</message>
<message>
<source>Check of the dataset {0}</source>
<translation>فحص مجموعة البيانات {0}</translation>
</message>
<message>
<source>{0} px a tile, stride {1}</source>
<translation>{0} بكسل للبلاطة، الخطوة {1}</translation>
</message>
<message>
<source>, {0} m a pixel</source>
<translation>، {0} م للبكسل</translation>
</message>
<message>
<source>and {0} more</source>
<translation>و{0} أخرى</translation>
</message>
<message>
<source>the tiles of {0}.txt have no {1} pixel</source>
<extracomment>{0}: split, {1}: title</extracomment>
<translation>ليس في بلاطات {0}.txt بكسل {1}</translation>
</message>
<message>
<source>{0} tiles are in train.txt and in val.txt, for example {1}: the scores would be worthless; split the dataset again.</source>
<extracomment>{0}: len(both), {1}: min(both)</extracomment>
<translation>{0} بلاطة في train.txt وفي val.txt معًا، مثل {1}: لا قيمة للنتائج عندئذ؛ قسّم مجموعة البيانات من جديد.</translation>
</message>
<message>
<source>{0} tiles are few to learn from; a usable model needs hundreds.</source>
<extracomment>{0}: counts[0]</extracomment>
<translation>{0} بلاطة قليلة للتعلم؛ النموذج الصالح يحتاج مئات.</translation>
</message>
<message>
<source>The scores come from {0} validation tiles and are not reliable.</source>
<extracomment>{0}: counts[1]</extracomment>
<translation>النتائج من {0} بلاطة تحقق وليست موثوقة.</translation>
</message>
<message>
<source>{0}. Classes and shared pixels of the lists were not checked; make the dataset again.</source>
<extracomment>{0}: problem</extracomment>
<translation>{0}. لم تُفحص فئات القوائم وبكسلاتها المشتركة؛ أنشئ مجموعة البيانات من جديد.</translation>
</message>
<message>
<source>{0} validation tiles share pixels with training tiles: the scores will be too good; split the dataset by blocks.</source>
<extracomment>{0}: int(shared.sum())</extracomment>
<translation>{0} بلاطة تحقق تشترك في بكسلات مع بلاطات التدريب: تكون النتائج أفضل من الواقع؛ قسّم مجموعة البيانات بالكتل.</translation>
</message>
<message>
<source>The tile index lacks {0} of the listed tiles, for example {1}</source>
<translation>ينقص فهرس البلاطات {0} من بلاطات القوائم، مثل {1}</translation>
</message>
<message>
<source>By the tile index of {0}, {1}; split the dataset so that both classes are in each list.</source>
<translation>بحسب فهرس بلاطات {0}، {1}؛ قسّم مجموعة البيانات بحيث تكون الفئتان في كل قائمة.</translation>
</message>
<message>
<source>{0} validation images equal a training image, for example {1} and {2}: the scores will be too good; split the dataset again.</source>
<translation>{0} صورة تحقق تساوي صورة تدريب، مثل {1} و{2}: تكون النتائج أفضل من الواقع؛ قسّم مجموعة البيانات من جديد.</translation>
</message>
<message>
<source>{0} is not a jpg, png, tif or bmp image</source>
<extracomment>{0}: name</extracomment>
<translation>{0} ليس صورة jpg أو png أو tif أو bmp</translation>
</message>
<message>
<source>{0} cannot be decoded ({1})</source>
<extracomment>{0}: name, {1}: message</extracomment>
<translation>لا يمكن فك ترميز {0} ({1})</translation>
</message>
<message>
<source>{0} has {1} x {2} px, more than {3} per side: cut it with "Create image and mask tiles" (createtiles)</source>
<extracomment>{0}: name, {1}: dataset.RasterXSize, {2}: dataset.RasterYSize, {3}: LARGEST_SIDE</extracomment>
<translation>{0} حجمه {1} x {2} بكسل، أكثر من {3} للضلع: قصّه بـ «إنشاء بلاطات الصور والأقنعة» (createtiles)</translation>
</message>
<message>
<source>GDAL gives no reason</source>
<translation>لا يذكر GDAL سببًا</translation>
</message>
<message>
<source>A tile cannot be encoded as JPEG: Qt's plugin for it is missing; choose PNG.</source>
<translation>لا يمكن ترميز بلاطة بصيغة JPEG: إضافة Qt لها مفقودة؛ اختر PNG.</translation>
</message>
<message>
<source>The dataset has images of the format {0}; update the plugin.</source>
<extracomment>{0}: manifest.image_format</extracomment>
<translation>صور مجموعة البيانات بصيغة {0}؛ حدّث البرنامج المساعد.</translation>
</message>
<message>
<source>{0}: lowest {1}, half of the tiles up to {2}, highest {3}</source>
<translation>{0}: الأدنى {1}، نصف البلاطات حتى {2}، الأعلى {3}</translation>
</message>
<message>
<source>Writing the tile index</source>
<translation>كتابة فهرس البلاطات</translation>
</message>
<message>
<source>Reading {0} images</source>
<extracomment>{0}: len(kept)</extracomment>
<translation>قراءة {0} صورة</translation>
</message>
<message>
<source>{0} new tiles are kept and in no list yet: run "Split dataset" (splitdataset); with KEEP_EXISTING the others keep their splits.</source>
<extracomment>{0}: count</extracomment>
<translation>{0} بلاطة جديدة محتفظ بها وليست في قائمة بعد: شغّل «تقسيم مجموعة البيانات» (splitdataset)؛ مع KEEP_EXISTING تحتفظ البقية بأقسامها.</translation>
</message>
<message>
<source>No tile is left (most often: {0}); choose lower limits, such as of MIN_CLASS_PIXELS, or tile more of the raster.</source>
<extracomment>{0}: reasons.most_common(1)[0][0]</extracomment>
<translation>لم تبق بلاطة (الأغلب: {0})؛ اختر حدودًا أدنى، مثل MIN_CLASS_PIXELS، أو قصّ بلاطات من مساحة أكبر.</translation>
</message>
<message>
<source>Most common colour (percent)</source>
<translation>اللون الأكثر شيوعًا (بالمئة)</translation>
</message>
<message>
<source>White (percent)</source>
<translation>الأبيض (بالمئة)</translation>
</message>
<message>
<source>the lists of the folds</source>
<translation>قوائم الطيّات</translation>
</message>
<message>
<source>The kept tiles changed, so {0} are out of date and were removed: split again.</source>
<translation>تغيرت البلاطات المحتفظ بها، فأصبحت {0} قديمة وأزيلت: قسّم من جديد.</translation>
</message>
<message>
<source>The tile {0} cannot be read ({1}); run "Check dataset" (checkdataset), or make the dataset again.</source>
<extracomment>{0}: name, {1}: why</extracomment>
<translation>لا يمكن قراءة البلاطة {0} ({1})؛ شغّل «فحص مجموعة البيانات» (checkdataset)، أو أنشئ مجموعة البيانات من جديد.</translation>
</message>
<message>
<source>it has two bands</source>
<translation>لها شريطان</translation>
</message>
<message>
<source>it is not 8-bit</source>
<translation>ليست 8 بت</translation>
</message>
<message>
<source>image and mask differ in size</source>
<translation>الصورة والقناع مختلفا الحجم</translation>
</message>
<message>
<source>one class only</source>
<translation>فئة واحدة فقط</translation>
</message>
<message>
<source>too few pixels of a class</source>
<translation>بكسلات قليلة لفئة</translation>
</message>
<message>
<source>buildings too small</source>
<translation>مبانٍ صغيرة جدًا</translation>
</message>
<message>
<source>too much nodata</source>
<translation>انعدام بيانات كثير</translation>
</message>
<message>
<source>same pixels as another tile</source>
<translation>بكسلات بلاطة أخرى نفسها</translation>
</message>
<message>
<source>too little building</source>
<translation>مبانٍ قليلة</translation>
</message>
<message>
<source>too much building</source>
<translation>مبانٍ كثيرة</translation>
</message>
<message>
<source>flat colour</source>
<translation>لون واحد</translation>
</message>
<message>
<source>too white</source>
<translation>أبيض كثير</translation>
</message>
<message>
<source>kept by user</source>
<translation>احتفظ بها المستخدم</translation>
</message>
<message>
<source>dropped by user</source>
<translation>أسقطها المستخدم</translation>
</message>
<message>
<source>MIN_BUILDING_SHARE {0} is more than MAX_BUILDING_SHARE {1}; choose less.</source>
<extracomment>{0}: self.min_building_share, {1}: self.max_building_share</extracomment>
<translation>MIN_BUILDING_SHARE ‏{0} أكبر من MAX_BUILDING_SHARE ‏{1}؛ اختر أقل.</translation>
</message>
<message>
<source>{0} is {1}; choose 0 or more.</source>
<extracomment>{0}: name.upper(), {1}: value</extracomment>
<translation>{0} هو {1}؛ اختر 0 أو أكثر.</translation>
</message>
<message>
<source>{0} is {1}; choose 0 to 100 percent.</source>
<extracomment>{0}: name.upper(), {1}: value</extracomment>
<translation>{0} هو {1}؛ اختر 0 إلى 100 بالمئة.</translation>
</message>
<message>
<source>out of its area of use</source>
<translation>خارج منطقة استخدامه</translation>
</message>
<message>
<source>if you trust it, unpack it yourself and give the folder.</source>
<translation>إن كنت تثق به فافككه بنفسك وحدد المجلد.</translation>
</message>
<message>
<source>{0} has {1}, more than a tile can have</source>
<extracomment>{0}: self.path, {1}: _size(self.size)</extracomment>
<translation>{0} فيه {1}، أكثر مما يمكن لبلاطة</translation>
</message>
<message>
<source>The archive {0} is encrypted; unpack it yourself and give the folder.</source>
<extracomment>{0}: path</extracomment>
<translation>الأرشيف {0} مشفر؛ افككه بنفسك وحدد المجلد.</translation>
</message>
<message>
<source>The archive {0} holds more than {1} files; {2}</source>
<extracomment>{0}: path, {1}: self.limits.entries, {2}: unpack</extracomment>
<translation>في الأرشيف {0} أكثر من {1} ملف؛ {2}</translation>
</message>
<message>
<source>The archive {0} would be {1} when unpacked, more than {2} in all; {3}</source>
<extracomment>{0}: path, {1}: _size(total), {2}: _size(self.limits.bytes), {3}: unpack</extracomment>
<translation>يصير الأرشيف {0} بعد فكه {1}، أكثر من {2} في المجموع؛ {3}</translation>
</message>
<message>
<source>The archive {0} would be {1} when unpacked, {2} times its size, as archives made to do harm; {3}</source>
<extracomment>{0}: path, {1}: _size(total), {2}: ratio, {3}: unpack</extracomment>
<translation>يصير الأرشيف {0} بعد فكه {1}، أي {2} أضعاف حجمه، كالأرشيفات الضارة؛ {3}</translation>
</message>
<message>
<source>The input {0} does not exist; give a zip archive or a folder.</source>
<translation>المدخل {0} غير موجود؛ حدد أرشيف zip أو مجلدًا.</translation>
</message>
<message>
<source>{0} cannot be read ({1})</source>
<extracomment>{0}: entry.path, {1}: error.strerror or error</extracomment>
<translation>لا يمكن قراءة {0} ({1})</translation>
</message>
<message>
<source>The archive {0} cannot be opened ({1}).</source>
<extracomment>{0}: path, {1}: error.strerror or error</extracomment>
<translation>لا يمكن فتح الأرشيف {0} ({1}).</translation>
</message>
<message>
<source>The archive {0} cannot be opened ({1}); it is incomplete or not a zip archive.</source>
<extracomment>{0}: path, {1}: error</extracomment>
<translation>لا يمكن فتح الأرشيف {0} ({1})؛ إنه ناقص أو ليس أرشيف zip.</translation>
</message>
<message>
<source>{0} cannot be unpacked ({1})</source>
<extracomment>{0}: entry.path, {1}: error</extracomment>
<translation>لا يمكن فك {0} ({1})</translation>
</message>
<message>
<source>links in archives were skipped</source>
<translation>تُجووزت روابط في الأرشيفات</translation>
</message>
<message>
<source>files with names that lead outside their archive were skipped</source>
<translation>تُجووزت ملفات تشير أسماؤها خارج الأرشيف</translation>
</message>
<message>
<source>archives inside archives were skipped; unpack these yourself</source>
<translation>تُجووزت أرشيفات داخل أرشيفات؛ افككها بنفسك</translation>
</message>
<message>
<source>The input {0} is neither a zip archive nor a folder; give one of these.</source>
<extracomment>{0}: source</extracomment>
<translation>المدخل {0} ليس أرشيف zip ولا مجلدًا؛ حدد أحدهما.</translation>
</message>
<message>
<source>No pixel of the imported masks is building.</source>
<translation>ليس في الأقنعة المستوردة بكسل مبنى.</translation>
</message>
<message>
<source>Looking through {0}</source>
<extracomment>{0}: source</extracomment>
<translation>البحث في {0}</translation>
</message>
<message>
<source>None of the {0} pairs can be used: {1}.</source>
<extracomment>{0}: len(self._pairing.pairs), {1}: shown(list(self.problems.values()))</extracomment>
<translation>لا يمكن استخدام أي من {0} زوجًا: {1}.</translation>
</message>
<message>
<source>Reading the values of {0} masks</source>
<extracomment>{0}: len(pairing.pairs)</extracomment>
<translation>قراءة قيم {0} قناع</translation>
</message>
<message>
<source>Importing {0} pairs</source>
<extracomment>{0}: len(pairs)</extracomment>
<translation>استيراد {0} زوجًا</translation>
</message>
<message>
<source>{0} of {1} pairs cannot be used and were left out: {2}.</source>
<extracomment>{0}: len(self.problems), {1}: len(self._pairing.pairs), {2}: shown(list(self.problems.values()))</extracomment>
<translation>{0} من {1} زوجًا لا يمكن استخدامها واستُبعدت: {2}.</translation>
</message>
<message>
<source>JPEG_QUALITY is {0}; choose 1 to 100.</source>
<extracomment>{0}: self.jpeg_quality</extracomment>
<translation>JPEG_QUALITY هو {0}؛ اختر 1 إلى 100.</translation>
</message>
<message>
<source>{0} has {1} x {2} px, its mask {3} x {4}</source>
<extracomment>{0}: pair.image.path, {1}: picture.info.width, {2}: picture.info.height, {3}: width, {4}: height</extracomment>
<translation>{0} حجمه {1} x {2} بكسل وقناعه {3} x {4}</translation>
</message>
<message>
<source>The tiles have {0} sizes, most of them {1} x {2} px; training brings them to one.</source>
<translation>للبلاطات {0} أحجام، أغلبها {1} x {2} بكسل؛ يوحّدها التدريب.</translation>
</message>
<message>
<source>IMAGE_FORMAT is {0}; choose one of {1}.</source>
<translation>IMAGE_FORMAT هو {0}؛ اختر من {1}.</translation>
</message>
<message>
<source>The masks hold {0}, and it is not clear which is building; set BUILDING_VALUE.</source>
<extracomment>{0}: _named(counts, in_colour)</extracomment>
<translation>في الأقنعة {0}، وليس واضحًا أيها المبنى؛ عيّن BUILDING_VALUE.</translation>
</message>
<message>
<source>Masks are black and white with smooth edges: {0} and above becomes 1 (building)</source>
<extracomment>{0}: threshold</extracomment>
<translation>الأقنعة بالأسود والأبيض بحواف ناعمة: {0} فأكثر يصير 1 (مبنى)</translation>
</message>
<message>
<source>Masks hold {0}: {1} becomes 1 (building)</source>
<extracomment>{0}: _named(counts, in_colour), {1}: names</extracomment>
<translation>في الأقنعة {0}: يصير {1} ‏1 (مبنى)</translation>
</message>
<message>
<source>, {0} becomes 255 (ignored)</source>
<extracomment>{0}: _name(ignore, in_colour)</extracomment>
<translation>، ويصير {0} ‏255 (متجاهل)</translation>
</message>
<message>
<source>has {0} different values and is not a mask</source>
<extracomment>{0}: len(found)</extracomment>
<translation>فيه {0} قيمة مختلفة وليس قناعًا</translation>
</message>
<message>
<source>{0} is {1}; give a number, or a colour as 255,0,0.</source>
<extracomment>{0}: name, {1}: text</extracomment>
<translation>{0} هو {1}؛ أدخل رقمًا، أو لونًا مثل 255,0,0.</translation>
</message>
<message>
<source>No mask has a building: all hold {0} only; check the masks.</source>
<extracomment>{0}: _named(counts, in_colour)</extracomment>
<translation>ليس في أي قناع مبنى: فيها كلها {0} فقط؛ تحقق من الأقنعة.</translation>
</message>
<message>
<source>BUILDING_VALUE and IGNORE_VALUE are the same; choose two values.</source>
<translation>BUILDING_VALUE وIGNORE_VALUE متساويان؛ اختر قيمتين.</translation>
</message>
<message>
<source>, all else 0 (background)</source>
<translation>، وكل ما عداه 0 (خلفية)</translation>
</message>
<message>
<source>has values that are not integers and is not a mask</source>
<translation>فيه قيم ليست أعدادًا صحيحة وليس قناعًا</translation>
</message>
<message>
<source>has colours of more than 8 bits and is not a mask</source>
<translation>فيه ألوان تتجاوز 8 بت وليس قناعًا</translation>
</message>
<message>
<source>No mask has the BUILDING_VALUE {0}; they hold {1}.</source>
<extracomment>{0}: building_value, {1}: _named(counts, in_colour)</extracomment>
<translation>ليس في أي قناع BUILDING_VALUE ‏{0}؛ فيها {1}.</translation>
</message>
<message>
<source>{0} masks hold 0 and 1, {1} hold 0 and 255, none both: 1 and 255 were both taken as building; if 255 means ignored, set IGNORE_VALUE to 255.</source>
<extracomment>{0}: survey.ones, {1}: survey.full</extracomment>
<translation>{0} قناعًا فيها 0 و1، و{1} فيها 0 و255، ولا قناع فيه كلاهما: عُدّ 1 و255 مبنى؛ إن كان 255 يعني التجاهل فعيّن IGNORE_VALUE على 255.</translation>
</message>
<message>
<source>{0} is a colour, but the masks hold {1}.</source>
<extracomment>{0}: name, {1}: _named(counts, False)</extracomment>
<translation>{0} لون، لكن في الأقنعة {1}.</translation>
</message>
<message>
<source>The input has no image files (jpg, png, tif, bmp); give images and masks.</source>
<translation>ليس في المدخل ملفات صور (jpg, png, tif, bmp)؛ حدد صورًا وأقنعة.</translation>
</message>
<message>
<source>{0} pictures are neither in an image nor in a mask folder, nor do their names say which they are, and were left out: {1}.</source>
<extracomment>{0}: len(neither), {1}: shown(neither)</extracomment>
<translation>{0} صورة ليست في مجلد صور ولا أقنعة، ولا تدل أسماؤها على نوعها، واستُبعدت: {1}.</translation>
</message>
<message>
<source>{0} lines of lists name files that are not there: {1}.</source>
<extracomment>{0}: len(missing), {1}: shown(missing)</extracomment>
<translation>{0} من أسطر القوائم تذكر ملفات غير موجودة: {1}.</translation>
</message>
<message>
<source>None of {0} images has a mask of the same name ({1} and {2}, for example); rename the files so that image and mask share their name.</source>
<translation>ليس لأي من {0} صورة قناع بالاسم نفسه (مثل {1} و{2})؛ أعد تسمية الملفات لتتفق أسماء الصورة والقناع.</translation>
</message>
<message>
<source>{0} {1}s have no {2}, or more than one, and were left out: {3}.</source>
<extracomment>{0}: len(names), {1}: role, {2}: other, {3}: shown(names)</extracomment>
<translation>{0} من {1} ليس لها {2} أو لها أكثر من واحد، واستُبعدت: {3}.</translation>
</message>
<message>
<source>The split of the lists was not used, since not every pair is in exactly one of a training and a validation list; run "Split dataset" (splitdataset).</source>
<translation>لم يُستخدم تقسيم القوائم، إذ ليس كل زوج في قائمة تدريب أو تحقق واحدة بالضبط؛ شغّل «تقسيم مجموعة البيانات» (splitdataset).</translation>
</message>
<message>
<source>No {0} were found among {1} pictures: put images into a folder named img or images and masks into one named gt, masks or labels, or give each name one such word, or name the folders in IMAGE_FOLDER and MASK_FOLDER.</source>
<translation>لم توجد {0} بين {1} صورة: ضع الصور في مجلد باسم img أو images والأقنعة في مجلد باسم gt أو masks أو labels، أو ضع إحدى هذه الكلمات في كل اسم، أو حدد المجلدين في IMAGE_FOLDER وMASK_FOLDER.</translation>
</message>
<message>
<source>{0}; the list was left out.</source>
<extracomment>{0}: error</extracomment>
<translation>{0}؛ استُبعدت القائمة.</translation>
</message>
<message>
<source>The archive {0} has {1} volumes, and {2} is missing; put all of them into one folder.</source>
<extracomment>{0}: path, {1}: count, {2}: names[len(volumes)]</extracomment>
<translation>للأرشيف {0} عدد {1} من الأجزاء وينقص {2}؛ ضعها كلها في مجلد واحد.</translation>
</message>
<message>
<source>The directory of the archive {0} is damaged; get the file again.</source>
<extracomment>{0}: path</extracomment>
<translation>دليل الأرشيف {0} تالف؛ احصل على الملف من جديد.</translation>
</message>
<message>
<source>a position before the beginning of the file</source>
<translation>موضع قبل بداية الملف</translation>
</message>
<message>
<source>not the WKB of a plain polygon</source>
<translation>ليس WKB لمضلع بسيط</translation>
</message>
<message>
<source>The polygons cannot be burnt into a tile ({0}).</source>
<extracomment>{0}: message</extracomment>
<translation>لا يمكن رسم المضلعات في بلاطة ({0}).</translation>
</message>
<message>
<source>Fetching {0} x {1} pixels of {2}</source>
<extracomment>{0}: width, {1}: height, {2}: self.name</extracomment>
<translation>جلب {0} x {1} بكسل من {2}</translation>
</message>
<message>
<source>The server of {0} did not give {1} of the pixels; they are nodata.</source>
<extracomment>{0}: self.name, {1}: share</extracomment>
<translation>لم يعط خادم {0} ‏{1} من البكسلات؛ فهي بلا بيانات.</translation>
</message>
<message>
<source>{0} x {1} pixels of {2} are wanted; online layers give at most {3} million: choose a smaller AREA or EXTENT, or a larger RESOLUTION.</source>
<extracomment>{0}: width, {1}: height, {2}: self.name, {3}: MOST_PIXELS / 1000000.0</extracomment>
<translation>المطلوب {0} x {1} بكسل من {2}؛ تعطي طبقات الإنترنت {3} مليونًا على الأكثر: اختر AREA أو EXTENT أصغر، أو RESOLUTION أكبر.</translation>
</message>
<message>
<source>The server of {0} gave no pixel of what is wanted; does QGIS show it there?</source>
<extracomment>{0}: self.name</extracomment>
<translation>لم يعط خادم {0} أي بكسل مما طُلب؛ هل يعرضه QGIS هناك؟</translation>
</message>
<message>
<source>The CRS of {0} has no place on Earth; choose another layer.</source>
<extracomment>{0}: self.name</extracomment>
<translation>ليس لـ CRS الخاص بـ {0} موقع على الأرض؛ اختر طبقة أخرى.</translation>
</message>
<message>
<source>{0} cannot be written ({1}); is the disk full?</source>
<extracomment>{0}: path, {1}: message</extracomment>
<translation>لا يمكن كتابة {0} ({1})؛ هل القرص ممتلئ؟</translation>
</message>
<message>
<source>The pixels of {0} measure {1} m, those of the dataset {2} m; a model sees buildings in another size than it has learnt, so {3}.</source>
<extracomment>{0}: info.path, {1}: size, {2}: wanted, {3}: remedy</extracomment>
<translation>بكسلات {0} قياسها {1} م، وبكسلات مجموعة البيانات {2} م؛ يرى النموذج المباني بحجم غير الذي تعلمه، لذا {3}.</translation>
</message>
<message>
<source>bring it to the values of the dataset's rasters first</source>
<translation>حوّلها أولًا إلى قيم الطبقات النقطية لمجموعة البيانات</translation>
</message>
<message>
<source>give its fill value as nodata to it, or bring it to 8 bits first</source>
<translation>اجعل قيمة الملء فيها انعدام بيانات، أو حوّلها إلى 8 بت أولًا</translation>
</message>
<message>
<source>Pixels of {0} m are resampled to the dataset's {1} m</source>
<extracomment>{0}: size, {1}: wanted</extracomment>
<translation>أعيد أخذ عينات البكسلات من {0} م إلى {1} م لمجموعة البيانات</translation>
</message>
<message>
<source>The output {0} ends neither in .vrt nor in .tif; choose one of these.</source>
<extracomment>{0}: output</extracomment>
<translation>المخرج {0} لا ينتهي بـ .vrt ولا بـ .tif؛ اختر أحدهما.</translation>
</message>
<message>
<source>RESAMPLE is {0}; choose auto, always or never.</source>
<extracomment>{0}: resample</extracomment>
<translation>RESAMPLE هو {0}؛ اختر auto أو always أو never.</translation>
</message>
<message>
<source>The output {0} is the input or a part of it; choose another file.</source>
<extracomment>{0}: output</extracomment>
<translation>المخرج {0} هو المدخل أو جزء منه؛ اختر ملفًا آخر.</translation>
</message>
<message>
<source>The dataset was made of 8-bit images and has no stretch for {0}; the raster's own 2nd and 98th percentiles were taken, so check that it looks like the tiles.</source>
<extracomment>{0}: gdal.GetDataTypeName(info.data_type)</extracomment>
<translation>مجموعة البيانات من صور 8 بت وليس فيها تمديد لـ {0}؛ أُخذت المئينات 2 و98 من الطبقة نفسها، فتحقق من أنها تشبه البلاطات.</translation>
</message>
<message>
<source>Nearly all pixels of {0} come out in {1} of the 256 grey levels or fewer, which is too little contrast to find buildings in; {2}.</source>
<extracomment>{0}: info.path, {1}: FEW_LEVELS, {2}: remedy</extracomment>
<translation>كل بكسلات {0} تقريبًا تقع في {1} من 256 درجة رمادية أو أقل، وهو تباين لا يكفي لإيجاد المباني؛ {2}.</translation>
</message>
<message>
<source>give a raster with smaller pixels</source>
<translation>حدد طبقة نقطية ببكسلات أصغر</translation>
</message>
<message>
<source>The raster {0} has no bands {1}, which the dataset was made of; bands {2} were taken.</source>
<translation>ليس في الطبقة النقطية {0} الأشرطة {1} التي صُنعت منها مجموعة البيانات؛ أُخذت الأشرطة {2}.</translation>
</message>
<message>
<source>The raster {0} cannot be written ({1}).</source>
<extracomment>{0}: output, {1}: message</extracomment>
<translation>لا يمكن كتابة الطبقة النقطية {0} ({1}).</translation>
</message>
<message>
<source>The pixel size of {0} on the ground is unknown, so RESAMPLE always cannot be done; choose never.</source>
<translation>حجم بكسل {0} على الأرض مجهول، فلا يمكن تنفيذ RESAMPLE always؛ اختر never.</translation>
</message>
<message>
<source>the dataset</source>
<translation>مجموعة البيانات</translation>
</message>
<message>
<source>choose RESAMPLE auto</source>
<translation>اختر RESAMPLE auto</translation>
</message>
<message>
<source>What the exported model says about the preparation of rasters is damaged ({0}); give the DATASET that it was trained on.</source>
<extracomment>{0}: error</extracomment>
<translation>ما يذكره النموذج المصدَّر عن تجهيز الطبقات النقطية تالف ({0})؛ حدد DATASET الذي دُرّب عليه.</translation>
</message>
<message>
<source>The pixels of {0} measure {1} m, those of {2} {3} m; a model has to learn buildings in both sizes then</source>
<translation>بكسلات {0} قياسها {1} م وبكسلات {2} ‏{3} م؛ على النموذج عندئذ تعلّم المباني بالحجمين</translation>
</message>
<message>
<source>The raster {0} gives grey images, but {1} gives colour ones; choose BANDS (one number makes all of them grey), or tile them into datasets of their own.</source>
<extracomment>{0}: grey.path, {1}: colour.path</extracomment>
<translation>تعطي الطبقة {0} صورًا رمادية وتعطي {1} صورًا ملونة؛ اختر BANDS (رقم واحد يجعلها كلها رمادية)، أو اصنع لكل منها مجموعة بيانات.</translation>
</message>
<message>
<source>, so give GSD, such as {0}, to bring all rasters to one size.</source>
<translation>، لذا حدد GSD، مثل {0}، لتوحيد حجم كل الطبقات النقطية.</translation>
</message>
<message>
<source>, so tile all of them into a new dataset with GSD.</source>
<translation>، لذا قصّها كلها في مجموعة بيانات جديدة مع GSD.</translation>
</message>
<message>
<source>{0} is a folder; give the raster files in it.</source>
<extracomment>{0}: path</extracomment>
<translation>{0} مجلد؛ حدد ملفات الطبقات النقطية فيه.</translation>
</message>
<message>
<source>{0} is a vector file, not a raster; give an image such as a GeoTIFF.</source>
<extracomment>{0}: path</extracomment>
<translation>{0} ملف متجهي وليس نقطيًا؛ حدد صورة مثل GeoTIFF.</translation>
</message>
<message>
<source>The raster {0} does not exist; check its path{1}.</source>
<translation>الطبقة النقطية {0} غير موجودة؛ تحقق من مسارها{1}.</translation>
</message>
<message>
<source>, or give several one by one, from a shell RASTERS=a.tif RASTERS=b.tif, or their folder</source>
<translation>، أو حدد عدة طبقات واحدة واحدة، ومن سطر الأوامر RASTERS=a.tif RASTERS=b.tif، أو مجلدها</translation>
</message>
<message>
<source>{0} cannot be opened as a raster; check that the file is complete ({1}).</source>
<translation>لا يمكن فتح {0} كطبقة نقطية؛ تحقق من أن الملف كامل ({1}).</translation>
</message>
<message>
<source>no format of GDAL fits</source>
<translation>لا صيغة من GDAL تناسبه</translation>
</message>
<message>
<source>{0} cannot be opened: this GDAL has no driver for {1} files; convert it to a GeoTIFF with a program that has one.</source>
<translation>لا يمكن فتح {0}: ليس في GDAL هذا مشغّل لملفات {1}؛ حوّله إلى GeoTIFF ببرنامج يدعمها.</translation>
</message>
<message>
<source>{0} is a folder that holds no georeferenced raster; give a folder of images such as GeoTIFFs, or the files.</source>
<extracomment>{0}: raster</extracomment>
<translation>{0} مجلد ليس فيه طبقة نقطية لها مرجعية جغرافية؛ حدد مجلد صور مثل GeoTIFF، أو الملفات.</translation>
</message>
<message>
<source>Left out of the folder {0}, since they have no geotransform: {1}.</source>
<translation>استُبعدت من المجلد {0} لعدم وجود تحويل جغرافي لها: {1}.</translation>
</message>
<message>
<source>The raster {0} has no pixels; give another raster.</source>
<extracomment>{0}: path</extracomment>
<translation>ليس في الطبقة النقطية {0} بكسلات؛ حدد غيرها.</translation>
</message>
<message>
<source>The raster {0} has no coordinate reference system; assign one first (Raster &gt; Projections &gt; Assign Projection).</source>
<extracomment>{0}: path</extracomment>
<translation>ليس للطبقة النقطية {0} نظام إحداثيات مرجعية؛ عيّن نظامًا أولًا (نقطية &gt; الإسقاطات &gt; تعيين الإسقاط).</translation>
</message>
<message>
<source>{0} holds several rasters; give one of them, for example {1}.</source>
<extracomment>{0}: path, {1}: dataset.GetSubDatasets()[0][0]</extracomment>
<translation>في {0} عدة طبقات نقطية؛ حدد واحدة منها، مثل {1}.</translation>
</message>
<message>
<source>The raster {0} has no geotransform; georeference it first.</source>
<extracomment>{0}: path</extracomment>
<translation>ليس للطبقة النقطية {0} تحويل جغرافي؛ أعطها مرجعية جغرافية أولًا.</translation>
</message>
<message>
<source>The raster {0} has pixels without size in its geotransform; georeference it again.</source>
<extracomment>{0}: path</extracomment>
<translation>بكسلات الطبقة النقطية {0} بلا حجم في تحويلها الجغرافي؛ أعد إعطاءها مرجعية جغرافية.</translation>
</message>
<message>
<source>no CRS</source>
<translation>بلا CRS</translation>
</message>
<message>
<source>The raster {0} has ground control points only; warp it first (Raster &gt; Projections &gt; Warp).</source>
<extracomment>{0}: path</extracomment>
<translation>ليس للطبقة النقطية {0} سوى نقاط تحكم أرضية؛ أعد إسقاطها أولًا (نقطية &gt; الإسقاطات &gt; تحويل الإسقاط).</translation>
</message>
<message>
<source>The raster {0} has pixels of type {1}, which are not brightness; convert it first.</source>
<extracomment>{0}: path, {1}: gdal.GetDataTypeName(data_type)</extracomment>
<translation>بكسلات الطبقة النقطية {0} من النوع {1} وليست سطوعًا؛ حوّلها أولًا.</translation>
</message>
<message>
<source>The raster {0} has no band {1}; it has {2}: choose BANDS among them.</source>
<translation>ليس في الطبقة النقطية {0} الشريط {1}؛ فيها {2}: اختر BANDS منها.</translation>
</message>
<message>
<source>one band</source>
<translation>شريط واحد</translation>
</message>
<message>
<source>bands 1 to {0}</source>
<extracomment>{0}: count</extracomment>
<translation>الأشرطة 1 إلى {0}</translation>
</message>
<message>
<source>The raster {0} cannot be read at column {1}, row {2}; the file seems damaged ({3}).</source>
<translation>لا يمكن قراءة الطبقة النقطية {0} عند العمود {1} والصف {2}؛ يبدو الملف تالفًا ({3}).</translation>
</message>
<message>
<source>The size of a pixel of {0} on the ground is unknown, since {1} has no place on Earth; leave GSD empty.</source>
<extracomment>{0}: info.path, {1}: info.crs_title</extracomment>
<translation>حجم بكسل {0} على الأرض مجهول، إذ ليس لـ {1} موقع على الأرض؛ اترك GSD فارغًا.</translation>
</message>
<message>
<source>GSD is {0} m, but a pixel of {1} is {2} m wide; choose {3} m or more.</source>
<extracomment>{0}: gsd, {1}: info.path, {2}: across, {3}: max(across, down) / MOST_ENLARGED</extracomment>
<translation>GSD هو {0} م، لكن عرض بكسل {1} هو {2} م؛ اختر {3} م أو أكثر.</translation>
</message>
<message>
<source>The raster {0} cannot be resampled ({1}).</source>
<translation>لا يمكن إعادة أخذ عينات الطبقة النقطية {0} ({1}).</translation>
</message>
<message>
<source>The raster {0} has nodata only; give rasters with image content.</source>
<extracomment>{0}: regions[0][0].path</extracomment>
<translation>ليس في الطبقة النقطية {0} سوى انعدام البيانات؛ حدد طبقات فيها صورة.</translation>
</message>
<message>
<source>{0} % of the pixels of {1} are</source>
<extracomment>{0}: shares[most], {1}: most</extracomment>
<translation>{0} % من بكسلات {1}</translation>
</message>
<message>
<source>{0} {1} in all bands and count as image; if nothing was recorded there, give NODATA {2}.</source>
<extracomment>{0}: begin, {1}: text, {2}: text</extracomment>
<translation>{0} قيمتها {1} في كل الأشرطة وتعدّ صورة؛ إن لم يُسجَّل شيء هناك فحدد NODATA ‏{2}.</translation>
</message>
<message>
<source>In {0} rasters up to {1} % of the pixels (most in {2}) are</source>
<extracomment>{0}: len(shares), {1}: shares[most], {2}: most</extracomment>
<translation>في {0} طبقات نقطية حتى {1} % من البكسلات (أكثرها في {2})</translation>
</message>
<message>
<source>The rasters ({0} alone has {1} x {2} px to tile) give {3} tiles of {4} px, with {5} or more</source>
<extracomment>{0}: widest.path, {1}: box.width, {2}: box.height, {3}: count, {4}: options.tile_size, {5}: size_text(count * BYTES_A_TILE)</extracomment>
<translation>الطبقات النقطية ({0} وحدها {1} x {2} بكسل) تعطي {3} بلاطة من {4} بكسل، في {5} أو أكثر</translation>
</message>
<message>
<source>give the EXTENT or the labelled AREA that you need, or choose larger pixels (GSD).</source>
<translation>حدد EXTENT أو AREA المرسومة التي تحتاجها، أو اختر بكسلات أكبر (GSD).</translation>
</message>
<message>
<source>{0}; more than {1} are not possible: {2}</source>
<extracomment>{0}: sentence, {1}: MOST_TILES, {2}: remedy</extracomment>
<translation>{0}؛ لا يمكن أكثر من {1}: {2}</translation>
</message>
<message>
<source>{0}, but the disk of {1} has {2} free; {3}</source>
<extracomment>{0}: sentence, {1}: output, {2}: size_text(free), {3}: remedy</extracomment>
<translation>{0}، لكن في قرص {1} مساحة {2} فارغة؛ {3}</translation>
</message>
<message>
<source>The raster {0} has {1} x {2} px, which take {3} or more, but the disk of {4} has {5} free; clip the raster to what you need first, or choose an output that ends in .vrt.</source>
<extracomment>{0}: info.path, {1}: info.width, {2}: info.height, {3}: size_text(least), {4}: output, {5}: size_text(free)</extracomment>
<translation>الطبقة النقطية {0} ‏{1} x {2} بكسل، تشغل {3} أو أكثر، لكن في قرص {4} مساحة {5} فارغة؛ قصّها إلى ما تحتاجه أولًا، أو اختر مخرجًا ينتهي بـ .vrt.</translation>
</message>
<message>
<source>The field split of the tile index names the split {0}; name train, val or test, or nothing.</source>
<extracomment>{0}: error</extracomment>
<translation>حقل split في فهرس البلاطات يذكر القسم {0}؛ اكتب train أو val أو test أو لا شيء.</translation>
</message>
<message>
<source>Of {0} kept tiles {1} would train and {2} validate; give {3} that leave some for both.</source>
<translation>من {0} بلاطة محتفظ بها يكون {1} للتدريب و{2} للتحقق؛ حدد {3} تترك شيئًا لكليهما.</translation>
</message>
<message>
<source>splits in FIELD</source>
<translation>أقسامًا في FIELD</translation>
</message>
<message>
<source>Of {0} tiles {1} would train, {2} validate and {3} test (asked for: {4} and {5}), the others overlap these; choose another {6} or percentage, or cut tiles that overlap less.</source>
<translation>من {0} بلاطة يكون {1} للتدريب و{2} للتحقق و{3} للاختبار (المطلوب: {4} و{5})، والبقية تتداخل معها؛ اختر {6} أو نسبة أخرى، أو قصّ بلاطات أقل تداخلًا.</translation>
</message>
<message>
<source>The kept tiles come from {0} raster(s), too few to hold {1} out and train; choose METHOD blocks.</source>
<extracomment>{0}: numbers.max() + 1, {1}: wanted</extracomment>
<translation>البلاطات المحتفظ بها من {0} طبقة نقطية، وهي قليلة لاستبقاء {1} والتدريب؛ اختر METHOD blocks.</translation>
</message>
<message>
<source>The field {0} of the tile index names the split {1}; name train, val or test, or nothing.</source>
<extracomment>{0}: field, {1}: error</extracomment>
<translation>الحقل {0} في فهرس البلاطات يذكر القسم {1}؛ اكتب train أو val أو test أو لا شيء.</translation>
</message>
<message>
<source>BLOCK_SIZE {0} makes too few blocks of {1} tiles to hold {2} out; choose smaller blocks.</source>
<translation>BLOCK_SIZE ‏{0} يعطي كتلًا قليلة من {1} بلاطات لا تكفي لاستبقاء {2}؛ اختر كتلًا أصغر.</translation>
</message>
<message>
<source>BLOCK_SIZE is {0}; choose 0 (automatic) or more tiles.</source>
<extracomment>{0}: self.block_size</extracomment>
<translation>BLOCK_SIZE هو {0}؛ اختر 0 (تلقائي) أو عدد بلاطات أكبر.</translation>
</message>
<message>
<source>GUARD is {0}; choose 0 (no shared pixel) or more pixels.</source>
<extracomment>{0}: self.guard</extracomment>
<translation>GUARD هو {0}؛ اختر 0 (لا بكسل مشترك) أو عدد بكسلات أكبر.</translation>
</message>
<message>
<source>METHOD shuffle leaves no tile out, so it takes no GUARD; choose METHOD blocks.</source>
<translation>لا يستبعد METHOD shuffle أي بلاطة فلا يأخذ GUARD؛ اختر METHOD blocks.</translation>
</message>
<message>
<source>METHOD polygons needs REGIONS; give the layer whose polygons are for validation.</source>
<translation>يحتاج METHOD polygons إلى REGIONS؛ حدد الطبقة التي مضلعاتها للتحقق.</translation>
</message>
<message>
<source>REGIONS is for METHOD polygons; choose that method, or leave REGIONS empty.</source>
<translation>REGIONS خاص بـ METHOD polygons؛ اختر تلك الطريقة، أو اترك REGIONS فارغًا.</translation>
</message>
<message>
<source>METHOD attribute needs FIELD; name the field of the tile index that holds the splits.</source>
<translation>يحتاج METHOD attribute إلى FIELD؛ حدد حقل فهرس البلاطات الذي فيه الأقسام.</translation>
</message>
<message>
<source>VALIDATION_COUNT is {0}; choose 0 (use the percentage) or more.</source>
<extracomment>{0}: self.validation_count</extracomment>
<translation>VALIDATION_COUNT هو {0}؛ اختر 0 (استخدام النسبة) أو أكثر.</translation>
</message>
<message>
<source>VALIDATION_PERCENT is {0}; choose more than 0 and less than 100.</source>
<extracomment>{0}: self.validation_percent</extracomment>
<translation>VALIDATION_PERCENT هو {0}؛ اختر أكثر من 0 وأقل من 100.</translation>
</message>
<message>
<source>TEST_PERCENT is {0}; choose 0 or more and less than 100.</source>
<extracomment>{0}: self.test_percent</extracomment>
<translation>TEST_PERCENT هو {0}؛ اختر 0 أو أكثر وأقل من 100.</translation>
</message>
<message>
<source>VALIDATION_PERCENT {0} and TEST_PERCENT {1} leave nothing to train on; choose less.</source>
<extracomment>{0}: self.validation_percent, {1}: self.test_percent</extracomment>
<translation>لا يترك VALIDATION_PERCENT ‏{0} وTEST_PERCENT ‏{1} شيئًا للتدريب؛ اختر أقل.</translation>
</message>
<message>
<source>METHOD {0} takes the splits as they are given; leave VALIDATION_COUNT and TEST_PERCENT at 0.</source>
<extracomment>{0}: self.method</extracomment>
<translation>يأخذ METHOD ‏{0} الأقسام كما هي؛ اترك VALIDATION_COUNT وTEST_PERCENT على 0.</translation>
</message>
<message>
<source>FOLDS is {0}; choose 0 (none) or 2 to {1}.</source>
<extracomment>{0}: self.folds, {1}: MOST_FOLDS</extracomment>
<translation>FOLDS هو {0}؛ اختر 0 (بدون) أو 2 إلى {1}.</translation>
</message>
<message>
<source>FOLD is {0}; choose 1 to {1}.</source>
<extracomment>{0}: self.fold, {1}: self.folds</extracomment>
<translation>FOLD هو {0}؛ اختر 1 إلى {1}.</translation>
</message>
<message>
<source>Each of the FOLDS validates with an equal share of the tiles; leave VALIDATION_COUNT at 0.</source>
<translation>تتحقق كل من FOLDS بنسبة متساوية من البلاطات؛ اترك VALIDATION_COUNT على 0.</translation>
</message>
<message>
<source>The dataset has {0} tiles, too few for {1} to validate, {2} to test and at least one to train; ask for fewer, or cut or keep more tiles.</source>
<extracomment>{0}: tiles, {1}: max(1, validation), {2}: test</extracomment>
<translation>في مجموعة البيانات {0} بلاطة، وهي قليلة لـ {1} للتحقق و{2} للاختبار وواحدة على الأقل للتدريب؛ اطلب أقل، أو قصّ بلاطات أكثر أو احتفظ بأكثر.</translation>
</message>
<message>
<source>METHOD is {0}; choose {1} or {2}.</source>
<translation>METHOD هو {0}؛ اختر {1} أو {2}.</translation>
</message>
<message>
<source>KEEP_EXISTING cannot be combined with {0}; choose METHOD {1} without FOLDS.</source>
<translation>لا يجتمع KEEP_EXISTING مع {0}؛ اختر METHOD ‏{1} دون FOLDS.</translation>
</message>
<message>
<source>METHOD {0} makes no folds; choose {1}.</source>
<translation>لا يصنع METHOD ‏{0} طيّات؛ اختر {1}.</translation>
</message>
<message>
<source>REGIONS has no polygon that can be used; draw one around the tiles to validate with.</source>
<translation>ليس في REGIONS مضلع صالح؛ ارسم واحدًا حول بلاطات التحقق.</translation>
</message>
<message>
<source>REGIONS names the split {0}; name train, val or test, or nothing for val.</source>
<extracomment>{0}: word</extracomment>
<translation>يذكر REGIONS القسم {0}؛ اكتب train أو val أو test، أو لا شيء لـ val.</translation>
</message>
<message>
<source>Measuring the overlap of the splits</source>
<translation>قياس تداخل الأقسام</translation>
</message>
<message>
<source>Writing the lists</source>
<translation>كتابة القوائم</translation>
</message>
<message>
<source>{0} folds with {1} validation tiles; train.txt and val.txt are those of fold {2}</source>
<extracomment>{0}: request.folds, {1}: sizes, {2}: request.fold</extracomment>
<translation>{0} طيّات ببلاطات تحقق {1}؛ train.txt وval.txt للطيّة {2}</translation>
</message>
<message>
<source>{0} tiles keep their split; of {1} others {2} are for validation, {3} for test, {4} for training</source>
<extracomment>{0}: kept_count - len(divided.new), {1}: len(divided.new), {2}: got[1], {3}: got[2], {4}: got[0]</extracomment>
<translation>{0} بلاطة تحتفظ بقسمها؛ ومن {1} أخرى {2} للتحقق و{3} للاختبار و{4} للتدريب</translation>
</message>
<message>
<source>Blocks of {0} x {1} tiles: {2} validation tiles (requested: {3}), {4} test and {5} training tiles</source>
<extracomment>{0}: divided.block_size, {1}: divided.block_size, {2}: got[1], {3}: divided.asked[0], {4}: got[2], {5}: got[0]</extracomment>
<translation>كتل من {0} x {1} بلاطات: {2} بلاطة تحقق (المطلوب: {3}) و{4} اختبار و{5} تدريب</translation>
</message>
<message>
<source>{0} tiles share pixels with a validation or test tile and were left out of all lists.</source>
<translation>{0} بلاطة تشترك في بكسلات مع بلاطة تحقق أو اختبار واستُبعدت من كل القوائم.</translation>
</message>
<message>
<source>{0} tiles are nearer to a validation or test tile than GUARD and were left out of all lists.</source>
<translation>{0} بلاطة أقرب من GUARD إلى بلاطة تحقق أو اختبار واستُبعدت من كل القوائم.</translation>
</message>
<message>
<source>{0} kept tiles have no split in FIELD and are in no list.</source>
<translation>{0} بلاطة محتفظ بها بلا قسم في FIELD وليست في أي قائمة.</translation>
</message>
<message>
<source>{0} training tiles share pixels with validation tiles, so scores will be too good; METHOD blocks avoids that.</source>
<extracomment>{0}: int(leaks.sum())</extracomment>
<translation>{0} بلاطة تدريب تشترك في بكسلات مع بلاطات التحقق، فتكون النتائج أفضل من الواقع؛ METHOD blocks يتجنب ذلك.</translation>
</message>
<message>
<source>{0} tiles have no place on the map, so their overlap with others is unknown.</source>
<extracomment>{0}: unplaced</extracomment>
<translation>{0} بلاطة ليس لها موقع على الخريطة، فتداخلها مع غيرها مجهول.</translation>
</message>
<message>
<source>{0} names a tile twice; run "Filter tiles" (filtertiles) again.</source>
<extracomment>{0}: layout.KEPT_LIST</extracomment>
<translation>{0} يذكر بلاطة مرتين؛ شغّل «تصفية البلاطات» (filtertiles) من جديد.</translation>
</message>
<message>
<source>{0} is empty: no tile was kept; run "Filter tiles" (filtertiles) with lower limits.</source>
<extracomment>{0}: layout.KEPT_LIST</extracomment>
<translation>{0} فارغ: لم يُحتفظ ببلاطة؛ شغّل «تصفية البلاطات» (filtertiles) بحدود أدنى.</translation>
</message>
<message>
<source>{0} names {1}, which is not in the tile index; run "Filter tiles" (filtertiles) again.</source>
<extracomment>{0}: layout.KEPT_LIST, {1}: name</extracomment>
<translation>{0} يذكر {1} وليس في فهرس البلاطات؛ شغّل «تصفية البلاطات» (filtertiles) من جديد.</translation>
</message>
<message>
<source>{0} tiles have another keep in the index than when they were filtered; run "Filter tiles" (filtertiles) to use it.</source>
<extracomment>{0}: changed</extracomment>
<translation>{0} بلاطة لها keep في الفهرس غير ما كان عند التصفية؛ شغّل «تصفية البلاطات» (filtertiles) لاستخدامه.</translation>
</message>
<message>
<source>{0} tiles were requested for validation; {1} is the nearest number that {2} allow.</source>
<translation>طُلبت {0} بلاطة للتحقق؛ {1} أقرب عدد تسمح به {2}.</translation>
</message>
<message>
<source>Another run is writing into {0}; wait for it, or choose another folder.</source>
<extracomment>{0}: output</extracomment>
<translation>تشغيل آخر يكتب في {0}؛ انتظره أو اختر مجلدًا آخر.</translation>
</message>
<message>
<source>The folder {0} holds {1}, which no interrupted run leaves; choose another folder, or delete it yourself.</source>
<extracomment>{0}: output, {1}: others[0]</extracomment>
<translation>في المجلد {0} ‏{1} ولا يتركه تشغيل منقطع؛ اختر مجلدًا آخر، أو احذفه بنفسك.</translation>
</message>
<message>
<source>There is no split named {0}; choose one of {1}.</source>
<translation>لا قسم باسم {0}؛ اختر من {1}.</translation>
</message>
<message>
<source>{0} is not a manifest of this plugin; make the dataset again.</source>
<extracomment>{0}: path</extracomment>
<translation>{0} ليس بيانًا من هذا البرنامج المساعد؛ أنشئ مجموعة البيانات من جديد.</translation>
</message>
<message>
<source>The dataset {0} was made by a newer version of this plugin; update it.</source>
<extracomment>{0}: dataset</extracomment>
<translation>مجموعة البيانات {0} من إصدار أحدث للبرنامج المساعد؛ حدّثه.</translation>
</message>
<message>
<source>The dataset {0} is incomplete: the run that makes it is still in progress or was interrupted; wait for it, or make the dataset again.</source>
<extracomment>{0}: dataset</extracomment>
<translation>مجموعة البيانات {0} ناقصة: التشغيل الذي يصنعها ما زال جاريًا أو انقطع؛ انتظره، أو أنشئ مجموعة البيانات من جديد.</translation>
</message>
<message>
<source>Another run is writing into {0}; choose another folder.</source>
<extracomment>{0}: dataset</extracomment>
<translation>تشغيل آخر يكتب في {0}؛ اختر مجلدًا آخر.</translation>
</message>
<message>
<source>{0} is not a dataset: it has no {1}; give a folder made by "Create image and mask tiles" (createtiles).</source>
<extracomment>{0}: dataset, {1}: layout.MANIFEST</extracomment>
<translation>{0} ليس مجموعة بيانات: ليس فيه {1}؛ حدد مجلدًا صنعه «إنشاء بلاطات الصور والأقنعة» (createtiles).</translation>
</message>
<message>
<source>{0} cannot be read ({1}); make the dataset again.</source>
<extracomment>{0}: path, {1}: error</extracomment>
<translation>لا يمكن قراءة {0} ({1})؛ أنشئ مجموعة البيانات من جديد.</translation>
</message>
<message>
<source>The dataset folder {0} does not exist; make it with "Create image and mask tiles" (createtiles).</source>
<translation>مجلد مجموعة البيانات {0} غير موجود؛ أنشئها بـ «إنشاء بلاطات الصور والأقنعة» (createtiles).</translation>
</message>
<message>
<source>The output {0} is a file; choose a new folder.</source>
<extracomment>{0}: output</extracomment>
<translation>المخرج {0} ملف؛ اختر مجلدًا جديدًا.</translation>
</message>
<message>
<source>The output folder {0} already holds a dataset; delete it, choose a new folder, or append to it.</source>
<extracomment>{0}: output</extracomment>
<translation>في مجلد المخرجات {0} مجموعة بيانات؛ احذفها، أو اختر مجلدًا جديدًا، أو ألحق بها.</translation>
</message>
<message>
<source>The output folder {0} is not empty; choose a new or empty folder.</source>
<extracomment>{0}: output</extracomment>
<translation>مجلد المخرجات {0} ليس فارغًا؛ اختر مجلدًا جديدًا أو فارغًا.</translation>
</message>
<message>
<source>{0} tiles cannot be placed in the CRS of the first tile and have no outline.</source>
<extracomment>{0}: lost</extracomment>
<translation>{0} بلاطة لا يمكن وضعها في CRS البلاطة الأولى وليس لها حدود.</translation>
</message>
<message>
<source>{0} of {1} tiles have no georeference, so their place is unknown.</source>
<extracomment>{0}: sum((not outline for outline in outlines)), {1}: len(outlines)</extracomment>
<translation>{0} من {1} بلاطة بلا مرجعية جغرافية، فموقعها مجهول.</translation>
</message>
<message>
<source>run "Split dataset" (splitdataset) with a TEST_PERCENT, and then train a new model</source>
<translation>شغّل «تقسيم مجموعة البيانات» (splitdataset) مع TEST_PERCENT، ثم درّب نموذجًا جديدًا</translation>
</message>
<message>
<source>run "Split dataset" (splitdataset) again</source>
<translation>شغّل «تقسيم مجموعة البيانات» (splitdataset) من جديد</translation>
</message>
<message>
<source>run "Split dataset" (splitdataset) first</source>
<translation>شغّل «تقسيم مجموعة البيانات» (splitdataset) أولًا</translation>
</message>
<message>
<source>{0} is empty; run "Split dataset" (splitdataset) again.</source>
<extracomment>{0}: path</extracomment>
<translation>{0} فارغ؛ شغّل «تقسيم مجموعة البيانات» (splitdataset) من جديد.</translation>
</message>
<message>
<source>Line {0} of {1} is not an image and a mask with one space between them; run "Split dataset" (splitdataset) again.</source>
<extracomment>{0}: number, {1}: path</extracomment>
<translation>السطر {0} من {1} ليس صورة وقناعًا بينهما مسافة واحدة؛ شغّل «تقسيم مجموعة البيانات» (splitdataset) من جديد.</translation>
</message>
<message>
<source>run "Filter tiles" (filtertiles) again</source>
<translation>شغّل «تصفية البلاطات» (filtertiles) من جديد</translation>
</message>
<message>
<source>{0} does not exist; {1}.</source>
<extracomment>{0}: path, {1}: remedy</extracomment>
<translation>{0} غير موجود؛ {1}.</translation>
</message>
<message>
<source>{0} cannot be read ({1}); {2}.</source>
<extracomment>{0}: path, {1}: error, {2}: remedy</extracomment>
<translation>لا يمكن قراءة {0} ({1})؛ {2}.</translation>
</message>
<message>
<source>{0} names {1}, which does not exist; run "Split dataset" (splitdataset) again.</source>
<extracomment>{0}: path, {1}: name</extracomment>
<translation>{0} يذكر {1} وهو غير موجود؛ شغّل «تقسيم مجموعة البيانات» (splitdataset) من جديد.</translation>
</message>
<message>
<source>nearer to validation or test than the guard</source>
<translation>أقرب إلى التحقق أو الاختبار من نطاق الفصل</translation>
</message>
<message>
<source>no part given</source>
<translation>لم يُحدد قسم</translation>
</message>
<message>
<source>shares pixels with validation or test</source>
<translation>تشترك في بكسلات مع التحقق أو الاختبار</translation>
</message>
<message>
<source>The tile index {0} cannot be used ({1}); is it complete and writable?</source>
<extracomment>{0}: path, {1}: message</extracomment>
<translation>لا يمكن استخدام فهرس البلاطات {0} ({1})؛ هل هو كامل وقابل للكتابة؟</translation>
</message>
<message>
<source>The tile index {0} cannot be written ({1}).</source>
<extracomment>{0}: path, {1}: message</extracomment>
<translation>لا يمكن كتابة فهرس البلاطات {0} ({1}).</translation>
</message>
<message>
<source>The tile index {0} has lost the field {1}; make the dataset again.</source>
<extracomment>{0}: layout.index_path(dataset), {1}: missing[0]</extracomment>
<translation>فقد فهرس البلاطات {0} الحقل {1}؛ أنشئ مجموعة البيانات من جديد.</translation>
</message>
<message>
<source>The tile index {0} is empty; make the dataset again.</source>
<extracomment>{0}: layout.index_path(dataset)</extracomment>
<translation>فهرس البلاطات {0} فارغ؛ أنشئ مجموعة البيانات من جديد.</translation>
</message>
<message>
<source>The tile index {0} has no field {1}; check its name.</source>
<extracomment>{0}: layout.index_path(dataset), {1}: field</extracomment>
<translation>ليس في فهرس البلاطات {0} الحقل {1}؛ تحقق من اسمه.</translation>
</message>
<message>
<source>The dataset {0} has no tile index {1}; make the dataset again.</source>
<extracomment>{0}: dataset, {1}: layout.INDEX</extracomment>
<translation>ليس لمجموعة البيانات {0} فهرس بلاطات {1}؛ أنشئ مجموعة البيانات من جديد.</translation>
</message>
<message>
<source>The tile index {0} is locked by another program; save or close its edits there and run again.</source>
<extracomment>{0}: path</extracomment>
<translation>فهرس البلاطات {0} مقفل من برنامج آخر؛ احفظ تعديلاته هناك أو أغلقها وشغّل من جديد.</translation>
</message>
<message>
<source>no layer named tiles</source>
<translation>لا طبقة باسم tiles</translation>
</message>
<message>
<source>The {0} new tiles are in no list yet, and training does not see them: run "Filter tiles" (filtertiles) and "Split dataset" (splitdataset) again, with KEEP_EXISTING to keep the splits of the other tiles.</source>
<extracomment>{0}: count</extracomment>
<translation>{0} بلاطة جديدة ليست في قائمة بعد ولا يراها التدريب: شغّل «تصفية البلاطات» (filtertiles) و«تقسيم مجموعة البيانات» (splitdataset) من جديد، مع KEEP_EXISTING للاحتفاظ بأقسام بقية البلاطات.</translation>
</message>
<message>
<source>The tiles of {0} have no place on the map, so rasters cannot be appended; tile them into a dataset of their own.</source>
<extracomment>{0}: dataset</extracomment>
<translation>ليس لبلاطات {0} موقع على الخريطة، فلا يمكن إلحاق طبقات نقطية؛ قصّها في مجموعة بيانات مستقلة.</translation>
</message>
<message>
<source>The dataset {0} was made with {1} {2}, not {3}; give {4} {5} to append to it.</source>
<extracomment>{0}: dataset, {1}: parameter, {2}: _shown(theirs), {3}: _shown(ours), {4}: parameter, {5}: _shown(theirs)</extracomment>
<translation>صُنعت مجموعة البيانات {0} بـ {1} ‏{2} وليس {3}؛ حدد {4} ‏{5} للإلحاق بها.</translation>
</message>
<message>
<source>Another run is appending to {0}, or one was interrupted; if none is running, delete the folder {1}.</source>
<extracomment>{0}: dataset, {1}: folder</extracomment>
<translation>تشغيل آخر يلحق بـ {0}، أو انقطع تشغيل؛ إن لم يكن أي تشغيل جاريًا فاحذف المجلد {1}.</translation>
</message>
<message>
<source>The dataset already has tiles of this area of {0}, which are duplicates now.</source>
<extracomment>{0}: info.path</extracomment>
<translation>في مجموعة البيانات بلاطات من هذه المنطقة من {0}، وهي مكررة الآن.</translation>
</message>
<message>
<source>The raster {0} gives {1} images, but the dataset {2} has {3} ones; choose other BANDS, or tile it into a dataset of its own.</source>
<translation>تعطي الطبقة {0} صورًا {1}، لكن صور مجموعة البيانات {2} ‏{3}؛ اختر BANDS أخرى، أو قصّها في مجموعة بيانات مستقلة.</translation>
</message>
<message>
<source>Cutting {0} tiles of {1} px</source>
<extracomment>{0}: count, {1}: cutter.tile_size</extracomment>
<translation>قص {0} بلاطة من {1} بكسل</translation>
</message>
<message>
<source>{0} tiles without a valid pixel were skipped.</source>
<translation>تُجووزت {0} بلاطة بلا بكسل صالح.</translation>
</message>
<message>
<source>{0} tiles outside the labelled area were skipped.</source>
<translation>تُجووزت {0} بلاطة خارج المنطقة المرسومة.</translation>
</message>
<message>
<source>{0} tiles were skipped: over {1} % of them is ignored.</source>
<extracomment>{0}: options.max_nodata_share</extracomment>
<translation>تُجووزت {0} بلاطة: أكثر من {1} % منها متجاهل.</translation>
</message>
<message>
<source>{0} tiles without a building were skipped.</source>
<translation>تُجووزت {0} بلاطة بلا مبنى.</translation>
</message>
<message>
<source>{0} % of the labelled pixels are building, which leaves too little background to learn from; check that the building layer holds buildings, and neither parcels nor the area around them.</source>
<extracomment>{0}: 100 * share</extracomment>
<translation>{0} % من البكسلات المرسومة مبانٍ، فلا تبقى خلفية تكفي للتعلم؛ تحقق من أن في طبقة المباني مباني لا قطع أراضٍ ولا المنطقة حولها.</translation>
</message>
<message>
<source>The raster {0} has pixels of type {1}, but the dataset has 8-bit rasters and no stretch to reuse; tile it into a dataset of its own, or convert it to 8 bits first.</source>
<extracomment>{0}: wide[0].path, {1}: gdal.GetDataTypeName(wide[0].data_type)</extracomment>
<translation>بكسلات الطبقة النقطية {0} من النوع {1}، لكن مجموعة البيانات من طبقات 8 بت وليس فيها تمديد يُعاد استخدامه؛ قصّها في مجموعة بيانات مستقلة، أو حوّلها إلى 8 بت أولًا.</translation>
</message>
<message>
<source>No building covers a valid pixel of {0}; check the building layer, the labelled area, the nodata value and what is ignored.</source>
<extracomment>{0}: names</extracomment>
<translation>لا مبنى يغطي بكسلًا صالحًا من {0}؛ تحقق من طبقة المباني والمنطقة المرسومة وقيمة انعدام البيانات وما يُتجاهل.</translation>
</message>
<message>
<source>Nearly all pixels of the images of {0} lie in {1} of the 256 grey levels or fewer, which is too little contrast to learn from; {2}.</source>
<translation>كل بكسلات صور {0} تقريبًا في {1} من 256 درجة رمادية أو أقل، وهو تباين لا يكفي للتعلم؛ {2}.</translation>
</message>
<message>
<source>give NODATA where a fill value takes the range, or STRETCH_RANGE where clouds or a few outliers do, such as 2,90 or STRETCH values with the range of the ground</source>
<translation>حدد NODATA حيث تشغل قيمة ملء المدى، أو STRETCH_RANGE حيث تشغله الغيوم أو قيم شاذة قليلة، مثل 2,90 أو STRETCH values بمدى الأرض</translation>
</message>
<message>
<source>8-bit rasters are taken as they are, so bring them to 8 bits with another stretch</source>
<translation>تؤخذ طبقات 8 بت كما هي، فحوّلها إلى 8 بت بتمديد آخر</translation>
</message>
<message>
<source>STRETCH {0} has no effect: 8-bit rasters are taken as they are.</source>
<extracomment>{0}: options.stretch</extracomment>
<translation>لا أثر لـ STRETCH ‏{0}: تؤخذ طبقات 8 بت كما هي.</translation>
</message>
<message>
<source>No tile of {0} is left ({1}); choose another area, extent or raster, or check the nodata value and which tiles are skipped.</source>
<translation>لم تبق بلاطة من {0} ({1})؛ اختر منطقة أو مدى أو طبقة أخرى، أو تحقق من قيمة انعدام البيانات ومن البلاطات المتجاوزة.</translation>
</message>
<message>
<source>The raster {0} has {1} x {2} px to tile, less than a tile of {3} px, and</source>
<extracomment>{0}: info.path, {1}: box.width, {2}: box.height, {3}: options.tile_size</extracomment>
<translation>للطبقة النقطية {0} ‏{1} x {2} بكسل للقص، أقل من بلاطة من {3} بكسل، و</translation>
</message>
<message>
<source>No building overlaps the raster {0}: in {1} the buildings lie at {2} and the raster at {3}; check the CRS of both layers.</source>
<extracomment>{0}: info.path, {1}: info.crs_title, {2}: place.format(*store.extent), {3}: place.format(*_map_bounds(info, grid.PixelBox(0, 0, info.width, info.height)))</extracomment>
<translation>لا مبنى يتداخل مع الطبقة النقطية {0}: في {1} تقع المباني عند {2} والطبقة عند {3}؛ تحقق من CRS الطبقتين.</translation>
</message>
<message>
<source>{0} its tiles are filled up with ignored pixels.</source>
<extracomment>{0}: what</extracomment>
<translation>{0} تُملأ بلاطاتها ببكسلات متجاهلة.</translation>
</message>
<message>
<source>Reading the labelled area</source>
<translation>قراءة المنطقة المرسومة</translation>
</message>
<message>
<source>Reading building polygons</source>
<translation>قراءة مضلعات المباني</translation>
</message>
<message>
<source>No building polygon can be placed in {0}; check the CRS of the building layer.</source>
<extracomment>{0}: info.crs_title</extracomment>
<translation>لا يمكن وضع أي مضلع مبنى في {0}؛ تحقق من CRS طبقة المباني.</translation>
</message>
<message>
<source>No raster was given; choose at least one.</source>
<translation>لم تُحدد طبقة نقطية؛ اختر واحدة على الأقل.</translation>
</message>
<message>
<source>{0} was left out.</source>
<extracomment>{0}: what</extracomment>
<translation>{0} استُبعدت.</translation>
</message>
<message>
<source>The labelled area overlaps no raster; draw it over the rasters, or leave it out.</source>
<translation>المنطقة المرسومة لا تتداخل مع أي طبقة نقطية؛ ارسمها فوقها، أو لا تستخدمها.</translation>
</message>
<message>
<source>The building layer has no features; the new tiles are all background.</source>
<translation>ليس في طبقة المباني ميزات؛ كل البلاطات الجديدة خلفية.</translation>
</message>
<message>
<source>{0} building polygons are smaller than {1} m² and are ignored (255).</source>
<extracomment>{0}: small, {1}: options.min_building_area</extracomment>
<translation>{0} مضلع مبنى أصغر من {1} م² ويُتجاهل (255).</translation>
</message>
<message>
<source>Areas at {0} cannot be measured in m², since {1} has no place on Earth; leave MIN_BUILDING_AREA at 0.</source>
<extracomment>{0}: info.path, {1}: info.crs_title</extracomment>
<translation>لا يمكن قياس المساحات عند {0} بالمتر المربع، إذ ليس لـ {1} موقع على الأرض؛ اترك MIN_BUILDING_AREA على 0.</translation>
</message>
<message>
<source>The building layer has no features; choose another layer, or clear its filter or selection.</source>
<translation>ليس في طبقة المباني ميزات؛ اختر طبقة أخرى، أو امسح تصفيتها أو تحديدها.</translation>
</message>
<message>
<source>None of the {0} features of the building layer is a polygon with an area; choose a polygon layer.</source>
<extracomment>{0}: store.feature_count</extracomment>
<translation>ليس أي من {0} ميزة في طبقة المباني مضلعًا له مساحة؛ اختر طبقة مضلعات.</translation>
</message>
<message>
<source>{0} of {1} features read from the building layer have no polygon (null, empty, point or line) and were skipped.</source>
<extracomment>{0}: store.skipped_count, {1}: store.feature_count</extracomment>
<translation>{0} من {1} ميزة قُرئت من طبقة المباني ليس لها مضلع (فارغة أو نقطة أو خط) وتُجووزت.</translation>
</message>
<message>
<source>The raster {0} has no building; its tiles are all background.</source>
<extracomment>{0}: without[0].path</extracomment>
<translation>ليس في الطبقة النقطية {0} مبنى؛ كل بلاطاتها خلفية.</translation>
</message>
<message>
<source>The raster {0} in {1} cannot be placed in the tile index's CRS ({2}); tile it into a dataset of its own.</source>
<extracomment>{0}: info.path, {1}: info.crs_title, {2}: message</extracomment>
<translation>لا يمكن وضع الطبقة النقطية {0} في {1} ضمن CRS فهرس البلاطات ({2})؛ قصّها في مجموعة بيانات مستقلة.</translation>
</message>
<message>
<source>Reading the unsure polygons</source>
<translation>قراءة المضلعات غير المؤكدة</translation>
</message>
<message>
<source>The unsure polygons overlap no raster.</source>
<translation>المضلعات غير المؤكدة لا تتداخل مع أي طبقة نقطية.</translation>
</message>
<message>
<source>The raster {0} lies outside the extent and was left out.</source>
<extracomment>{0}: info.path</extracomment>
<translation>تقع الطبقة النقطية {0} خارج المدى واستُبعدت.</translation>
</message>
<message>
<source>There is nothing to tile ({0}); choose another EXTENT, a smaller TILE_SIZE, or EDGE pad.</source>
<translation>لا شيء للقص ({0})؛ اختر EXTENT آخر، أو TILE_SIZE أصغر، أو EDGE pad.</translation>
</message>
<message>
<source>{0} rasters have no building, so that their tiles are all background: {1}.</source>
<translation>{0} طبقات نقطية بلا مبانٍ، فكل بلاطاتها خلفية: {1}.</translation>
</message>
<message>
<source>{0} is {1}; choose {2} to {3}{4}.</source>
<extracomment>{0}: name, {1}: value, {2}: lowest, {3}: highest, {4}: unit</extracomment>
<translation>{0} هو {1}؛ اختر {2} إلى {3}{4}.</translation>
</message>
<message>
<source>STRIDE is {0}; choose 1 to {1} (the tile size) pixels, or 0 for the tile size.</source>
<extracomment>{0}: self.stride, {1}: self.tile_size</extracomment>
<translation>STRIDE هو {0}؛ اختر 1 إلى {1} (حجم البلاطة) بكسل، أو 0 لحجم البلاطة.</translation>
</message>
<message>
<source>GSD is {0}; choose more than 0 metres, or leave it empty.</source>
<extracomment>{0}: self.gsd</extracomment>
<translation>GSD هو {0}؛ اختر أكثر من 0 متر، أو اتركه فارغًا.</translation>
</message>
<message>
<source>MIN_BUILDING_AREA is {0}; choose 0 m² or more.</source>
<extracomment>{0}: self.min_building_area</extracomment>
<translation>MIN_BUILDING_AREA هو {0}؛ اختر 0 م² أو أكثر.</translation>
</message>
<message>
<source>STRETCH_RANGE is {0}; give two percentiles from 0 to 100, the lower first, such as 2,98.</source>
<extracomment>{0}: shown</extracomment>
<translation>STRETCH_RANGE هو {0}؛ أدخل مئينين من 0 إلى 100، الأدنى أولًا، مثل 2,98.</translation>
</message>
<message>
<source>STRETCH_RANGE is {0}, but STRETCH minmax takes none; leave it empty.</source>
<extracomment>{0}: shown</extracomment>
<translation>STRETCH_RANGE هو {0}، لكن STRETCH minmax لا يأخذه؛ اتركه فارغًا.</translation>
</message>
<message>
<source>{0} is {1}; choose {2} or {3}.</source>
<translation>{0} هو {1}؛ اختر {2} أو {3}.</translation>
</message>
<message>
<source>BANDS is {0}; give one or three band numbers, counted from 1, for example 1,2,3.</source>
<translation>BANDS هو {0}؛ أدخل رقم شريط واحدًا أو ثلاثة، تُعد من 1، مثل 1,2,3.</translation>
</message>
<message>
<source>STRETCH_RANGE is {0}; give the value that becomes black and the one that becomes white, such as 0,3000, or such a pair for each of red, green and blue.</source>
<translation>STRETCH_RANGE هو {0}؛ أدخل القيمة التي تصير سوداء والتي تصير بيضاء، مثل 0,3000، أو زوجًا كهذا لكل من الأحمر والأخضر والأزرق.</translation>
</message>
<message>
<source>much ignored</source>
<translation>متجاهل كثير</translation>
</message>
<message>
<source>No {0} was found on this computer: install one and give it as INTERPRETER.</source>
<extracomment>{0}: supported(purpose)</extracomment>
<translation>لم يوجد {0} على هذا الحاسوب: ثبّت واحدًا وحدده في INTERPRETER.</translation>
</message>
<message>
<source>{0} is {1} {2} ({3} bit), but the packages exist for {4}: give the INTERPRETER of one of those.</source>
<extracomment>{0}: self.path, {1}: self.implementation, {2}: self.version, {3}: width, {4}: supported(purpose)</extracomment>
<translation>{0} هو {1} ‏{2} ({3} بت)، لكن الحزم موجودة لـ {4}: حدد INTERPRETER لأحدها.</translation>
</message>
<message>
<source>{0} is Python {1}, but the folder of wheels is for Python {2}: give the INTERPRETER of that one, or another folder.</source>
<extracomment>{0}: self.path, {1}: self.version, {2}: known</extracomment>
<translation>{0} هو بايثون {1}، لكن مجلد الحزم لبايثون {2}: حدد INTERPRETER لذاك، أو مجلدًا آخر.</translation>
</message>
<message>
<source>{0} is a Python of the Microsoft Store, and Windows hides from other programs what it writes into the user's profile: give the INTERPRETER of another one, such as that of python.org.</source>
<extracomment>{0}: self.path</extracomment>
<translation>{0} بايثون من Microsoft Store، ويخفي Windows عن البرامج الأخرى ما يكتبه في ملف المستخدم الشخصي: حدد INTERPRETER آخر، مثل الذي من python.org.</translation>
</message>
<message>
<source>{0} cannot make virtual environments, since its module {1} is missing: on Debian and Ubuntu install the package python3-venv (sudo apt install python3-venv), or give another INTERPRETER.</source>
<extracomment>{0}: self.path, {1}: self.missing[0]</extracomment>
<translation>لا يستطيع {0} إنشاء بيئات افتراضية، إذ تنقصه الوحدة {1}: على Debian وUbuntu ثبّت الحزمة python3-venv ‏(sudo apt install python3-venv)، أو حدد INTERPRETER آخر.</translation>
</message>
<message>
<source>The interpreter {0} does not exist: give the path of a Python.</source>
<extracomment>{0}: program</extracomment>
<translation>المفسّر {0} غير موجود: حدد مسار بايثون.</translation>
</message>
<message>
<source>{0} is QGIS itself, not a Python: give the path of a Python.</source>
<extracomment>{0}: program</extracomment>
<translation>{0} هو QGIS نفسه وليس بايثون: حدد مسار بايثون.</translation>
</message>
<message>
<source>{0} is not a working Python: give the path of a Python.</source>
<extracomment>{0}: program</extracomment>
<translation>{0} ليس بايثون عاملًا: حدد مسار بايثون.</translation>
</message>
<message>
<source>Python {0}.{1} to {2}.{3} (64 bit)</source>
<translation>بايثون {0}.{1} إلى {2}.{3} (64 بت)</translation>
</message>
<message>
<source>{0} could not be started ({1}): give the path of a Python.</source>
<extracomment>{0}: program, {1}: error.strerror or error</extracomment>
<translation>لا يمكن تشغيل {0} ({1}): حدد مسار بايثون.</translation>
</message>
<message>
<source>{0} did not answer within {1} seconds: give the path of a working Python.</source>
<extracomment>{0}: program, {1}: TIMEOUT</extracomment>
<translation>لم يستجب {0} خلال {1} ثانية: حدد مسار بايثون عامل.</translation>
</message>
<message>
<source>A training, evaluation or export is using the environment {0}, which has to be rebuilt: wait until it ends or stop it, or give another folder.</source>
<extracomment>{0}: folder</extracomment>
<translation>تدريب أو تقييم أو تصدير يستخدم البيئة {0}، ولا بد من إعادة بنائها: انتظر حتى ينتهي أو أوقفه، أو حدد مجلدًا آخر.</translation>
</message>
<message>
<source>The training environment {0} is being rebuilt; wait until that is done.</source>
<extracomment>{0}: folder</extracomment>
<translation>تُعاد بناء بيئة التدريب {0}؛ انتظر حتى يكتمل ذلك.</translation>
</message>
<message>
<source>Installing {0} {1} for {2} with NVIDIA's libraries: about 4 GB are downloaded.</source>
<extracomment>{0}: GPU_PACKAGE, {1}: version, {2}: build</extracomment>
<translation>تثبيت {0} {1} لـ {2} مع مكتبات NVIDIA: يُنزّل نحو 4 GB.</translation>
</message>
<message>
<source>run the algorithm "Set up training environment"</source>
<translation>شغّل الخوارزمية «إعداد بيئة التدريب»</translation>
</message>
<message>
<source>There is no training environment yet: {0}, or give the PYTHON of one.</source>
<extracomment>{0}: REMEDY</extracomment>
<translation>لا توجد بيئة تدريب بعد: {0}، أو حدد PYTHON لإحداها.</translation>
</message>
<message>
<source>in its default folder</source>
<translation>في مجلدها الافتراضي</translation>
</message>
<message>
<source>given as PYTHON</source>
<translation>محددة في PYTHON</translation>
</message>
<message>
<source>correct or remove it</source>
<translation>صححه أو أزله</translation>
</message>
<message>
<source>named by the environment variable {0}</source>
<extracomment>{0}: PYTHON_VARIABLE</extracomment>
<translation>يسميها متغير البيئة {0}</translation>
</message>
<message>
<source>from the settings</source>
<translation>من الإعدادات</translation>
</message>
<message>
<source>The training environment {0} ({1}) was not finished: {2} again with the same folder.</source>
<extracomment>{0}: folder, {1}: origin, {2}: REMEDY</extracomment>
<translation>لم تكتمل بيئة التدريب {0} ({1}): {2} من جديد بالمجلد نفسه.</translation>
</message>
<message>
<source>The environment {0} ({1}) has no Paddle, since it was made to apply models: {2} with PURPOSE={3}.</source>
<extracomment>{0}: folder, {1}: origin, {2}: REMEDY, {3}: TRAIN</extracomment>
<translation>ليس في البيئة {0} ({1}) Paddle، إذ صُنعت لتطبيق النماذج: {2} مع PURPOSE={3}.</translation>
</message>
<message>
<source>The training Python {0} ({1}) does not exist: {2}.</source>
<extracomment>{0}: python, {1}: origin, {2}: remedy</extracomment>
<translation>بايثون التدريب {0} ({1}) غير موجود: {2}.</translation>
</message>
<message>
<source>The build cu129 is experimental: it has Paddle 3.2.2, which RTX 50 cards need, while all else is tested with 3.1.1. It trains; a model is exported by another environment, made with DEVICE=cpu.</source>
<translation>إصدار cu129 تجريبي: فيه Paddle 3.2.2 الذي تحتاجه بطاقات RTX 50، وكل ما عداه مختبر مع 3.1.1. إنه يدرّب؛ أما النموذج فتصدّره بيئة أخرى صُنعت بـ DEVICE=cpu.</translation>
</message>
<message>
<source>the driver of {0} is too old: {1} needs {2} or later, update it</source>
<extracomment>{0}: card, {1}: with_code[-1], {2}: oldest</extracomment>
<translation>مشغّل {0} قديم جدًا: يحتاج {1} إلى {2} أو أحدث، فحدّثه</translation>
</message>
<message>
<source>; this build cannot use {0}</source>
<extracomment>{0}: ', '.join(unused)</extracomment>
<translation>؛ لا يستطيع هذا الإصدار استخدام {0}</translation>
</message>
<message>
<source>no build of Paddle has code for {0}</source>
<extracomment>{0}: card</extracomment>
<translation>لا إصدار من Paddle فيه كود لـ {0}</translation>
</message>
<message>
<source>Paddle has no builds for GPUs on this platform</source>
<translation>ليس لـ Paddle إصدارات GPU على هذه المنصة</translation>
</message>
<message>
<source>the disk is full: free some space and run this again</source>
<translation>القرص ممتلئ: أفرغ مساحة وشغّل هذا من جديد</translation>
</message>
<message>
<source>SSL module is not available</source>
<translation>SSL module is not available</translation>
</message>
<message>
<source>this Python cannot make encrypted connections (as one of conda within a virtual environment): give another INTERPRETER</source>
<translation>لا يستطيع هذا البايثون إنشاء اتصالات مشفرة (كبايثون conda داخل بيئة افتراضية): حدد INTERPRETER آخر</translation>
</message>
<message>
<source>the package index's SSL certificate could not be verified: behind a company's proxy, name its certificates in pip's configuration ("pip config set global.cert FILE")</source>
<translation>تعذر التحقق من شهادة SSL لفهرس الحزم: خلف وكيل شركة حدد شهاداته في إعدادات pip ‏("pip config set global.cert FILE")</translation>
</message>
<message>
<source>the package index could not be reached: check the network and pip's proxy settings, or give a folder of wheels as WHEELS</source>
<translation>تعذر الوصول إلى فهرس الحزم: تحقق من الشبكة وإعدادات الوكيل في pip، أو حدد مجلد حزم wheel في WHEELS</translation>
</message>
<message>
<source>{0} is not the file that this plugin was tested with, since its SHA-256 is another: empty pip's cache (pip cache purge) and run this again, or {1}</source>
<extracomment>{0}: other[1], {1}: source</extracomment>
<translation>{0} ليس الملف الذي اختُبر به هذا البرنامج المساعد، إذ SHA-256 له مختلف: أفرغ ذاكرة pip المخبأة (pip cache purge) وشغّل هذا من جديد، أو {1}</translation>
</message>
<message>
<source>no wheel of {0} for Python {1} on {2}</source>
<extracomment>{0}: unmatched[1], {1}: python_version, {2}: sys.platform</extracomment>
<translation>لا حزمة wheel من {0} لبايثون {1} على {2}</translation>
</message>
<message>
<source>the package index has {0}: give the INTERPRETER of another Python</source>
<extracomment>{0}: what</extracomment>
<translation>في فهرس الحزم {0}: حدد INTERPRETER لبايثون آخر</translation>
</message>
<message>
<source>correct the folder of wheels</source>
<translation>صحح مجلد الحزم</translation>
</message>
<message>
<source>ask another package index</source>
<translation>استخدم فهرس حزم آخر</translation>
</message>
<message>
<source>{0} has no wheel for a system as old as this one: choose DEVICE=cu118 or DEVICE=cpu</source>
<extracomment>{0}: unmatched[1]</extracomment>
<translation>ليس لـ {0} حزمة wheel لنظام بهذا القدم: اختر DEVICE=cu118 أو DEVICE=cpu</translation>
</message>
<message>
<source>the folder {0} has {1}: add it</source>
<extracomment>{0}: wheels, {1}: what</extracomment>
<translation>في المجلد {0} ‏{1}: أضفها</translation>
</message>
<message>
<source>(from versions: none)</source>
<translation>(from versions: none)</translation>
</message>
<message>
<source>the package index could not be reached, or has {0}: check the network and pip's settings</source>
<extracomment>{0}: what</extracomment>
<translation>تعذر الوصول إلى فهرس الحزم، أو فيه {0}: تحقق من الشبكة وإعدادات pip</translation>
</message>
<message>
<source>{0}: {1} of {2} MB</source>
<extracomment>{0}: self._file, {1}: done * self._size / 1000000.0, {2}: self._size / 1000000.0</extracomment>
<translation>{0}: {1} من {2} MB</translation>
</message>
<message>
<source>Package {0} of {1}: {2}</source>
<extracomment>{0}: self._found, {1}: self._total, {2}: _package(stripped)</extracomment>
<translation>الحزمة {0} من {1}: {2}</translation>
</message>
<message>
<source>{0} has no wheel for a system as old as this one (glibc {1}; the packages need {2}.{3}): use a newer system</source>
<extracomment>{0}: unmatched[1], {1}: glibc</extracomment>
<translation>ليس لـ {0} حزمة wheel لنظام بهذا القدم (glibc {1}؛ تحتاج الحزم {2}.{3}): استخدم نظامًا أحدث</translation>
</message>
<message>
<source>Installing collected packages</source>
<translation>Installing collected packages</translation>
</message>
<message>
<source>exit code {0}</source>
<extracomment>{0}: finished.code</extracomment>
<translation>رمز الخروج {0}</translation>
</message>
<message>
<source>Installing {0} packages.</source>
<extracomment>{0}: self._total</extracomment>
<translation>تثبيت {0} حزم.</translation>
</message>
<message>
<source>{0}, compute capability {1}, {2}, driver {3}</source>
<extracomment>{0}: card['name'], {1}: card['capability'], {2}: memory, {3}: driver</extracomment>
<translation>{0}، قدرة الحوسبة {1}، {2}، المشغّل {3}</translation>
</message>
<message>
<source>cuDNN {0} (installed: {1})</source>
<extracomment>{0}: build['cudnn'], {1}: build['cudnn_package'] or 'unknown'</extracomment>
<translation>cuDNN {0} (المثبت: {1})</translation>
</message>
<message>
<source>CUDA {0}, {1}, code for {2}</source>
<extracomment>{0}: build['cuda'], {1}: cudnn, {2}: codes</extracomment>
<translation>CUDA {0}، {1}، كود لـ {2}</translation>
</message>
<message>
<source>{0} and no answer ({1})</source>
<extracomment>{0}: how, {1}: last.strip()[:200]</extracomment>
<translation>{0} دون جواب ({1})</translation>
</message>
<message>
<source>Not as in the lock, which is what this plugin is tested with: {0}.</source>
<extracomment>{0}: ', '.join(different)</extracomment>
<translation>ليس كما في قائمة الإصدارات المثبتة التي اختُبر بها هذا البرنامج المساعد: {0}.</translation>
</message>
<message>
<source>unknown architectures</source>
<translation>بنيات مجهولة</translation>
</message>
<message>
<source>no output</source>
<translation>بلا مخرجات</translation>
</message>
<message>
<source>was killed by signal {0}</source>
<extracomment>{0}: -finished.code</extracomment>
<translation>أُنهي بالإشارة {0}</translation>
</message>
<message>
<source>ended with exit code {0}</source>
<extracomment>{0}: finished.code</extracomment>
<translation>انتهى برمز الخروج {0}</translation>
</message>
<message>
<source>- free disk beside it: {0} GB</source>
<extracomment>{0}: self.free_disk / 1000000000.0</extracomment>
<translation>- المساحة الفارغة على القرص بجانبها: {0} GB</translation>
</message>
<message>
<source>- training step of {0} in {1}, {2} px, on {3}: loss {4} in {5} s</source>
<translation>- خطوة تدريب لـ {0} بدقة {1}، {2} بكسل، على {3}: الخسارة {4} في {5} ث</translation>
</message>
<message>
<source>- plugin: buildseg_trainer {0}</source>
<extracomment>{0}: about.metadata('version')</extracomment>
<translation>- البرنامج المساعد: buildseg_trainer {0}</translation>
</message>
<message>
<source>Trying Paddle in {0} {1}: {2}.</source>
<extracomment>{0}: python, {1}: _ending(finished), {2}: REMEDY</extracomment>
<translation>تجربة Paddle في {0} {1}: {2}.</translation>
</message>
<message>
<source>{0} has no {1}: {2}.</source>
<extracomment>{0}: python, {1}: ' and no '.join(missing), {2}: REMEDY</extracomment>
<translation>ليس في {0} ‏{1}: {2}.</translation>
</message>
<message>
<source>{0} did not finish the training steps that it was asked for: {1}.</source>
<extracomment>{0}: python, {1}: REMEDY</extracomment>
<translation>لم يكمل {0} خطوات التدريب المطلوبة منه: {1}.</translation>
</message>
<message>
<source>- it applies exported models only: to train, {0} with PURPOSE={1}</source>
<extracomment>{0}: REMEDY, {1}: TRAIN</extracomment>
<translation>- تطبق النماذج المصدَّرة فقط: للتدريب {0} مع PURPOSE={1}</translation>
</message>
<message>
<source>- Paddle's build: {0}</source>
<extracomment>{0}: _build(self.gpu_build)</extracomment>
<translation>- إصدار Paddle: {0}</translation>
</message>
<message>
<source>| package | found | lock |</source>
<translation>| الحزمة | الموجود | المثبت |</translation>
</message>
<message>
<source>{0} could not be started ({1}): {2}.</source>
<extracomment>{0}: python, {1}: error.strerror or error, {2}: REMEDY</extracomment>
<translation>لا يمكن تشغيل {0} ({1}): {2}.</translation>
</message>
<message>
<source>{0} did not answer within {1} seconds when Paddle was tried: {2}.</source>
<extracomment>{0}: python, {1}: timeout, {2}: REMEDY</extracomment>
<translation>لم يستجب {0} خلال {1} ثانية عند تجربة Paddle: {2}.</translation>
</message>
<message>
<source>{0} {1} instead of {2}</source>
<extracomment>{0}: name, {1}: result.versions[name], {2}: version</extracomment>
<translation>{0} {1} بدل {2}</translation>
</message>
<message>
<source>Training environment</source>
<translation>بيئة التدريب</translation>
</message>
<message>
<source>Environment for applying models</source>
<translation>بيئة لتطبيق النماذج</translation>
</message>
<message>
<source>not ready</source>
<translation>غير جاهزة</translation>
</message>
<message>
<source>and no</source>
<translation>ولا</translation>
</message>
<message>
<source>not a pinned package: {0}</source>
<extracomment>{0}: line</extracomment>
<translation>ليست حزمة مثبتة الإصدار: {0}</translation>
</message>
<message>
<source>Marker that the lock may not use: {0}</source>
<extracomment>{0}: comparison.strip()</extracomment>
<translation>علامة لا يجوز أن تستخدمها قائمة الإصدارات: {0}</translation>
</message>
<message>
<source>{0}: {1} is pinned twice for Python {2}</source>
<extracomment>{0}: file.name, {1}: pin.name, {2}: python_version</extracomment>
<translation>{0}: ثُبّت إصدار {1} مرتين لبايثون {2}</translation>
</message>
<message>
<source>Something else is setting up {0}: wait until it ends or give another folder.</source>
<extracomment>{0}: self.folder</extracomment>
<translation>شيء آخر يُعدّ {0}: انتظر حتى ينتهي أو حدد مجلدًا آخر.</translation>
</message>
<message>
<source>try another INTERPRETER or DEVICE</source>
<translation>جرب INTERPRETER أو DEVICE آخر</translation>
</message>
<message>
<source>Ready{0}: Python {1}, {2}</source>
<extracomment>{0}: '' if steps else ' to apply models', {1}: found.python_version, {2}: packages</extracomment>
<translation>جاهزة{0}: بايثون {1}، {2}</translation>
</message>
<message>
<source>cannot open shared object file</source>
<translation>cannot open shared object file</translation>
</message>
<message>
<source>install that library (libgomp.so.1: sudo apt install libgomp1) and run this again</source>
<translation>ثبّت تلك المكتبة (libgomp.so.1: sudo apt install libgomp1) وشغّل هذا من جديد</translation>
</message>
<message>
<source>The environment was installed in {0}, but does not train ({1}): {2}; details are in {3}.</source>
<extracomment>{0}: self.folder, {1}: problem, {2}: remedy, {3}: self.log</extracomment>
<translation>ثُبّتت البيئة في {0} لكنها لا تدرّب ({1}): {2}؛ التفاصيل في {3}.</translation>
</message>
<message>
<source>Making a virtual environment in {0} with {1} ({2}).</source>
<extracomment>{0}: self.folder, {1}: base.path, {2}: base.version</extracomment>
<translation>إنشاء بيئة افتراضية في {0} بـ {1} ({2}).</translation>
</message>
<message>
<source>Making the virtual environment</source>
<translation>إنشاء البيئة الافتراضية</translation>
</message>
<message>
<source>applying a model</source>
<translation>تطبيق نموذج</translation>
</message>
<message>
<source>training steps</source>
<translation>خطوات تدريب</translation>
</message>
<message>
<source>Verifying the environment by {0}.</source>
<extracomment>{0}: step</extracomment>
<translation>التحقق من البيئة بـ {0}.</translation>
</message>
<message>
<source>; devices {0}; it trains {1}</source>
<extracomment>{0}: ', '.join(found.devices), {1}: ', '.join(made)</extracomment>
<translation>؛ الأجهزة {0}؛ يدرّب {1}</translation>
</message>
<message>
<source>Cancelled: the environment in {0} is incomplete; running this again repairs it.</source>
<extracomment>{0}: self.folder</extracomment>
<translation>أُلغي: البيئة في {0} ناقصة؛ تشغيل هذا من جديد يصلحها.</translation>
</message>
<message>
<source>Unknown DEVICE {0}: choose one of {1}.</source>
<extracomment>{0}: wanted, {1}: ', '.join(DEVICES)</extracomment>
<translation>قيمة DEVICE مجهولة {0}: اختر من {1}.</translation>
</message>
<message>
<source>Unknown PURPOSE {0}: choose one of {1}.</source>
<extracomment>{0}: purpose, {1}: ', '.join(PURPOSES)</extracomment>
<translation>قيمة PURPOSE مجهولة {0}: اختر من {1}.</translation>
</message>
<message>
<source>PURPOSE={0} has no packages for a GPU: leave DEVICE as it is, or choose cpu.</source>
<extracomment>{0}: APPLY</extracomment>
<translation>ليس لـ PURPOSE={0} حزم GPU: اترك DEVICE كما هو، أو اختر cpu.</translation>
</message>
<message>
<source>No folder for the training environment was given: name one as FOLDER.</source>
<translation>لم يُحدد مجلد لبيئة التدريب: حدده في FOLDER.</translation>
</message>
<message>
<source>The environment in {0} is up to date: verifying it.</source>
<extracomment>{0}: self.folder</extracomment>
<translation>البيئة في {0} محدّثة: يجري التحقق منها.</translation>
</message>
<message>
<source>It is broken and will be rebuilt: {0}</source>
<extracomment>{0}: found.problems[0]</extracomment>
<translation>إنها معطوبة وستُبنى من جديد: {0}</translation>
</message>
<message>
<source>Paddle's build: {0}, since {1}.</source>
<extracomment>{0}: builds[0], {1}: why</extracomment>
<translation>إصدار Paddle: {0}، لأن {1}.</translation>
</message>
<message>
<source>The folder of wheels {0} holds no .whl file: give the folder that holds them.</source>
<extracomment>{0}: self.wheels</extracomment>
<translation>ليس في مجلد الحزم {0} ملف .whl: حدد المجلد الذي هي فيه.</translation>
</message>
<message>
<source>{0} is a file: give a folder for the training environment.</source>
<extracomment>{0}: self.folder</extracomment>
<translation>{0} ملف: حدد مجلدًا لبيئة التدريب.</translation>
</message>
<message>
<source>The folder {0} is not empty and holds no environment made by this plugin: give a new or empty folder.</source>
<extracomment>{0}: self.folder</extracomment>
<translation>المجلد {0} ليس فارغًا وليس فيه بيئة صنعها هذا البرنامج المساعد: حدد مجلدًا جديدًا أو فارغًا.</translation>
</message>
<message>
<source>The environment needs about {0} GB, but the disk of {1} has {2} GB free: free some space or give another folder.</source>
<extracomment>{0}: needed / 1000000000.0, {1}: self.folder, {2}: free / 1000000000.0</extracomment>
<translation>تحتاج البيئة نحو {0} GB، لكن في قرص {1} مساحة {2} GB فارغة: أفرغ مساحة أو حدد مجلدًا آخر.</translation>
</message>
<message>
<source>{0} failed: {1}; details are in {2}.</source>
<extracomment>{0}: what, {1}: explain(finished), {2}: self.log</extracomment>
<translation>فشل {0}: {1}؛ التفاصيل في {2}.</translation>
</message>
<message>
<source>Cancelled: the environment in {0} is as it was, but was not verified.</source>
<extracomment>{0}: self.folder</extracomment>
<translation>أُلغي: البيئة في {0} كما كانت، لكن لم يُتحقق منها.</translation>
</message>
<message>
<source>to apply models</source>
<translation>لتطبيق النماذج</translation>
</message>
<message>
<source>The folder {0} cannot be written ({1}): give another one.</source>
<extracomment>{0}: self.folder, {1}: reason</extracomment>
<translation>لا يمكن الكتابة في المجلد {0} ({1}): حدد غيره.</translation>
</message>
<message>
<source>Setting up {0} failed ({1}): remove what is in the way and run this again; details are in {2}.</source>
<extracomment>{0}: self.folder, {1}: error.strerror or error, {2}: self.log</extracomment>
<translation>فشل إعداد {0} ({1}): أزل ما يعترضه وشغّل هذا من جديد؛ التفاصيل في {2}.</translation>
</message>
<message>
<source>The environment is kept with the CPU's build of Paddle, although {0}: choose DEVICE={1} for the GPU.</source>
<extracomment>{0}: why, {1}: builds[0]</extracomment>
<translation>تبقى البيئة بإصدار Paddle للمعالج، مع أن {0}: اختر DEVICE={1} لاستخدام GPU.</translation>
</message>
<message>
<source>The GPU cannot be used now ({0}): the environment is kept, and trains on the CPU meanwhile.</source>
<extracomment>{0}: why</extracomment>
<translation>لا يمكن استخدام GPU الآن ({0}): تبقى البيئة وتدرّب على المعالج في الأثناء.</translation>
</message>
<message>
<source>Paddle's build {0} does not train on this computer's GPU ({1}); the build {2} takes its place.</source>
<extracomment>{0}: self.device, {1}: problem, {2}: following</extracomment>
<translation>إصدار Paddle ‏{0} لا يدرّب على GPU هذا الحاسوب ({1})؛ يحل محله الإصدار {2}.</translation>
</message>
<message>
<source>No Python on this computer fits: uv brings Python {0}.</source>
<extracomment>{0}: PYTHON_VERSION</extracomment>
<translation>لا بايثون مناسب على هذا الحاسوب: يجلب uv بايثون {0}.</translation>
</message>
<message>
<source>Making a virtual environment for uv</source>
<translation>إنشاء بيئة افتراضية لـ uv</translation>
</message>
<message>
<source>Installing uv</source>
<translation>تثبيت uv</translation>
</message>
<message>
<source>Bringing Python</source>
<translation>جلب بايثون</translation>
</message>
<message>
<source>This computer has no {0} to make the environment from, and uv cannot bring one ({1}): install one and give it as INTERPRETER, let uv reach it (network, proxy, or a mirror as UV_PYTHON_INSTALL_MIRROR), or give a folder WHEELS that holds uv and Python.</source>
<extracomment>{0}: base_python.supported(purpose), {1}: str(failure).rstrip('.')</extracomment>
<translation>ليس على هذا الحاسوب {0} لصنع البيئة منه، ولا يستطيع uv جلب واحد ({1}): ثبّت واحدًا وحدده في INTERPRETER، أو مكّن uv من الوصول إليه (الشبكة أو الوكيل أو مرآة في UV_PYTHON_INSTALL_MIRROR)، أو حدد مجلد WHEELS فيه uv وبايثون.</translation>
</message>
<message>
<source>Caused by:</source>
<translation>Caused by:</translation>
</message>
<message>
<source>false alarm</source>
<translation>إنذار كاذب</translation>
</message>
<message>
<source>Footprints are those of a probability of {0} or more, as they are extracted by default; buildings and footprints that touch nodata or the edge of the raster or of the labelled area are not counted, nor are buildings under {1} m² and footprints that lie by half or more within any of these.</source>
<extracomment>{0}: options.threshold, {1}: options.min_area</extracomment>
<translation>حدود المباني المرسومة هي ذات احتمال {0} أو أكثر كما تُستخرج افتراضيًا؛ لا تُحسب المباني والحدود التي تلامس انعدام البيانات أو حافة الطبقة النقطية أو المنطقة المرسومة، ولا المباني دون {1} م² والحدود التي يقع نصفها أو أكثر داخل أي منها.</translation>
</message>
<message>
<source>The output {0} does not end in {1}; choose one of these.</source>
<extracomment>{0}: errors, {1}: ', '.join(DRIVERS)</extracomment>
<translation>المخرج {0} لا ينتهي بـ {1}؛ اختر أحدها.</translation>
</message>
<message>
<source>Reading the buildings</source>
<translation>قراءة المباني</translation>
</message>
<message>
<source>Counting pixels</source>
<translation>عدّ البكسلات</translation>
</message>
<message>
<source>Matching buildings and footprints</source>
<translation>مطابقة المباني مع الحدود المرسومة</translation>
</message>
<message>
<source>{0} features of BUILDINGS have no area and were left out.</source>
<extracomment>{0}: store.skipped_count</extracomment>
<translation>{0} ميزة من BUILDINGS ليس لها مساحة واستُبعدت.</translation>
</message>
<message>
<source>{0} polygons of BUILDINGS are nearly the same as another one, of which one can be found only; remove them, so that they do not count as missed.</source>
<extracomment>{0}: doubles</extracomment>
<translation>{0} مضلع من BUILDINGS يكاد يطابق مضلعًا آخر، ولا يُعثر إلا على أحدهما؛ أزلها كي لا تُحسب فائتة.</translation>
</message>
<message>
<source>column {0}, row {1}</source>
<extracomment>{0}: box.x0, {1}: box.y0</extracomment>
<translation>العمود {0}، الصف {1}</translation>
</message>
<message>
<source>BUILDINGS has no polygon over {0}; check the CRS of both layers, or choose another layer.</source>
<extracomment>{0}: where if raster.burner is None else f'the AREA of {where}'</extracomment>
<translation>ليس في BUILDINGS مضلع فوق {0}؛ تحقق من CRS الطبقتين، أو اختر طبقة أخرى.</translation>
</message>
<message>
<source>the AREA of {0}</source>
<extracomment>{0}: where</extracomment>
<translation>‏AREA لـ {0}</translation>
</message>
<message>
<source>No building was found in {0} with a probability of {1} or more and {2} m² or more; the layer is empty.</source>
<extracomment>{0}: raster.path, {1}: options.threshold, {2}: options.min_area</extracomment>
<translation>لم يوجد مبنى في {0} باحتمال {1} أو أكثر و{2} م² أو أكثر؛ الطبقة فارغة.</translation>
</message>
<message>
<source>Drawing footprints</source>
<translation>رسم حدود المباني</translation>
</message>
<message>
<source>The output {0} does not end in .tif; choose another name.</source>
<extracomment>{0}: path</extracomment>
<translation>المخرج {0} لا ينتهي بـ .tif؛ اختر اسمًا آخر.</translation>
</message>
<message>
<source>The layer {0} cannot be written ({1}); choose another folder.</source>
<extracomment>{0}: path, {1}: message</extracomment>
<translation>لا يمكن كتابة الطبقة {0} ({1})؛ اختر مجلدًا آخر.</translation>
</message>
<message>
<source>The layer {0} cannot be written ({1}); is the disk full?</source>
<extracomment>{0}: path, {1}: message</extracomment>
<translation>لا يمكن كتابة الطبقة {0} ({1})؛ هل القرص ممتلئ؟</translation>
</message>
<message>
<source>The area at {0} cannot be measured ({1}); check the raster's CRS.</source>
<extracomment>{0}: points[0].tolist(), {1}: message</extracomment>
<translation>لا يمكن قياس المساحة عند {0} ({1})؛ تحقق من CRS الطبقة النقطية.</translation>
</message>
<message>
<source>The model takes windows of {0} px, but buildseg gives blocks of {1} px to any model; choose MODE best.</source>
<extracomment>{0}: size, {1}: BLOCK</extracomment>
<translation>يأخذ النموذج نوافذ من {0} بكسل، لكن buildseg يعطي أي نموذج كتلًا من {1} بكسل؛ اختر MODE best.</translation>
</message>
<message>
<source>{0} is no ONNX file; give a run, an export folder, a bundle or a model.onnx.</source>
<extracomment>{0}: found.path</extracomment>
<translation>{0} ليس ملف ONNX؛ حدد تشغيلًا أو مجلد تصدير أو حزمة أو model.onnx.</translation>
</message>
<message>
<source>{0} does not say which bands, values and pixel size it expects; the raster is taken as it is.</source>
<extracomment>{0}: found.path</extracomment>
<translation>لا يذكر {0} الأشرطة والقيم وحجم البكسل المتوقعة؛ تؤخذ الطبقة النقطية كما هي.</translation>
</message>
<message>
<source>The run {0} has no exported model; run "Export model for buildseg" first.</source>
<extracomment>{0}: found.run.path</extracomment>
<translation>ليس للتشغيل {0} نموذج مصدَّر؛ شغّل «تصدير النموذج لـ buildseg» أولًا.</translation>
</message>
<message>
<source>The raster {0} cannot be written ({1}); is the disk full?</source>
<extracomment>{0}: path, {1}: message</extracomment>
<translation>لا يمكن كتابة الطبقة النقطية {0} ({1})؛ هل القرص ممتلئ؟</translation>
</message>
<message>
<source>The mask cannot be polygonised ({0}); is the disk full?</source>
<extracomment>{0}: message</extracomment>
<translation>لا يمكن تحويل القناع إلى مضلعات ({0})؛ هل القرص ممتلئ؟</translation>
</message>
<message>
<source>This model is being applied to {0} already; wait until that is done.</source>
<extracomment>{0}: task.raster.path</extracomment>
<translation>هذا النموذج يُطبَّق على {0} الآن؛ انتظر حتى يكتمل.</translation>
</message>
<message>
<source>The pixels of {0} measure {1} m, those of the model {2} m; what is resampled by more than a factor of {3} looks unlike the images that the model was trained on.</source>
<extracomment>{0}: source.path, {1}: size, {2}: wanted, {3}: MUCH_RESAMPLED</extracomment>
<translation>بكسلات {0} قياسها {1} م وبكسلات النموذج {2} م؛ ما يُعاد أخذ عيناته بأكثر من {3} أضعاف لا يشبه الصور التي دُرّب عليها النموذج.</translation>
</message>
<message>
<source>Areas at {0} cannot be measured, since {1} has no place on Earth; assign another CRS first (Raster &gt; Projections &gt; Assign Projection).</source>
<extracomment>{0}: source.path, {1}: source.crs_title</extracomment>
<translation>لا يمكن قياس المساحات عند {0}، إذ ليس لـ {1} موقع على الأرض؛ عيّن CRS آخر أولًا (نقطية &gt; الإسقاطات &gt; تعيين الإسقاط).</translation>
</message>
<message>
<source>The AREA has no polygon over {0} or its EXTENT; choose another layer.</source>
<extracomment>{0}: _path(info)</extracomment>
<translation>ليس في AREA مضلع فوق {0} أو EXTENT؛ اختر طبقة أخرى.</translation>
</message>
<message>
<source>Scoring {0} windows of {1} px on {2}</source>
<extracomment>{0}: sum(map(len, rows)), {1}: scorer.size, {2}: found.device</extracomment>
<translation>تقدير {0} نافذة من {1} بكسل على {2}</translation>
</message>
<message>
<source>The raster {0} lies outside the EXTENT; choose another one.</source>
<extracomment>{0}: _path(info)</extracomment>
<translation>تقع الطبقة النقطية {0} خارج EXTENT؛ اختر غيره.</translation>
</message>
<message>
<source>it says nothing</source>
<translation>لم تقل شيئًا</translation>
</message>
<message>
<source>The process that applies the model has ended ({0}); start again, finished parts are kept.</source>
<extracomment>{0}: last[:300]</extracomment>
<translation>انتهت العملية التي تطبق النموذج ({0})؛ ابدأ من جديد، والأجزاء المكتملة محفوظة.</translation>
</message>
<message>
<source>The training Python {0} cannot be started ({1}).</source>
<extracomment>{0}: self._command[0], {1}: error.strerror or error</extracomment>
<translation>لا يمكن تشغيل بايثون التدريب {0} ({1}).</translation>
</message>
<message>
<source>{0} of {1} strips were made by an earlier run</source>
<extracomment>{0}: done - len(missing), {1}: done</extracomment>
<translation>{0} من {1} شرائح صنعها تشغيل سابق</translation>
</message>
<message>
<source>Building segmentation training</source>
<translation>تدريب تجزئة المباني</translation>
</message>
<message>
<source>buildseg trainer</source>
<translation>buildseg trainer</translation>
</message>
<message>
<source>new run</source>
<translation>تشغيل جديد</translation>
</message>
<message>
<source>{0} (buildseg trainer {1})</source>
<translation>{0} (buildseg trainer {1})</translation>
</message>
<message>
<source>validation loss</source>
<translation>خسارة التحقق</translation>
</message>
<message>
<source>mean IoU</source>
<translation>متوسط IoU</translation>
</message>
<message>
<source>Mean of the IoU of building and background.</source>
<translation>متوسط IoU المبنى والخلفية.</translation>
</message>
<message>
<source>overall accuracy</source>
<translation>الدقة الكلية</translation>
</message>
<message>
<source>Share of all pixels that are classified correctly.</source>
<translation>نسبة كل البكسلات المصنفة تصنيفًا صحيحًا.</translation>
</message>
<message>
<source>Agreement beyond what chance gives; 0 is chance, 1 is perfect.</source>
<translation>الاتفاق فوق ما تعطيه المصادفة؛ 0 مصادفة و1 تام.</translation>
</message>
<message>
<source>building IoU</source>
<translation>IoU المباني</translation>
</message>
<message>
<source>Area that is building in truth and prediction, divided by the area that is in either.</source>
<translation>المساحة التي هي مبنى في الحقيقة والتنبؤ مقسومة على المساحة التي هي مبنى في أي منهما.</translation>
</message>
<message>
<source>building precision</source>
<translation>ضبط المباني</translation>
</message>
<message>
<source>Share of the predicted building area that is building.</source>
<translation>نسبة ما هو مبنى من مساحة المباني المتنبأ بها.</translation>
</message>
<message>
<source>building recall</source>
<translation>استدعاء المباني</translation>
</message>
<message>
<source>Share of the true building area that is predicted.</source>
<translation>نسبة ما تُنبئ به من مساحة المباني الحقيقية.</translation>
</message>
<message>
<source>Harmonic mean of building precision and recall, the Dice coefficient.</source>
<translation>المتوسط التوافقي لضبط المباني واستدعائها، وهو معامل Dice.</translation>
</message>
<message>
<source>the model configuration</source>
<translation>إعدادات النموذج</translation>
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
<translation>لا نموذج باسم «{0}»؛ اختر من {1}.</translation>
</message>
<message>
<source>{0}{1}; choose from {2}.</source>
<extracomment>{0}: sentence, {1}: meant, {2}: ', '.join(known)</extracomment>
<translation>{0}{1}؛ اختر من {2}.</translation>
</message>
<message>
<source>{0}; it takes none.</source>
<extracomment>{0}: sentence</extracomment>
<translation>{0}؛ ولا يأخذ أي خيار.</translation>
</message>
<message>
<source>(did you mean {0}?)</source>
<extracomment>{0}: near[0]</extracomment>
<translation>(هل تقصد {0}؟)</translation>
</message>
<message>
<source>No {0} is named; give one or more of {1}.</source>
<extracomment>{0}: thing, {1}: ', '.join(definitions)</extracomment>
<translation>لم يُحدد {0}؛ حدد واحدًا أو أكثر من {1}.</translation>
</message>
<message>
<source>The {0} is {1}; give {2} to {3}.</source>
<extracomment>{0}: what, {1}: text, {2}: number.minimum, {3}: number.maximum</extracomment>
<translation>{0} هو {1}؛ حدد {2} إلى {3}.</translation>
</message>
<message>
<source>There is a comma in {0}; write {1}.{2}, with a point.</source>
<extracomment>{0}: part.strip(), {1}: comma[1] or 0, {2}: comma[2]</extracomment>
<translation>في {0} فاصلة؛ اكتب {1}.{2} بنقطة.</translation>
</message>
<message>
<source>{0} of the {1} {2}</source>
<extracomment>{0}: key, {1}: thing, {2}: name</extracomment>
<translation>{0} الخاص بـ {1} {2}</translation>
</message>
<message>
<source>The {0} is '{1}'; give a number.</source>
<extracomment>{0}: what, {1}: text</extracomment>
<translation>{0} هو «{1}»؛ أدخل رقمًا.</translation>
</message>
<message>
<source>There is no {0} called '{1}'</source>
<extracomment>{0}: thing, {1}: name</extracomment>
<translation>لا {0} باسم «{1}»</translation>
</message>
<message>
<source>There is no semicolon between {0} and {1}; write {2}; {3}.</source>
<extracomment>{0}: name, {1}: key, {2}: name, {3}: key</extracomment>
<translation>لا فاصلة منقوطة بين {0} و{1}؛ اكتب {2}; {3}.</translation>
</message>
<message>
<source>The {0} of the {1} {2} is given twice; give one.</source>
<extracomment>{0}: key, {1}: thing, {2}: name</extracomment>
<translation>{0} الخاص بـ {1} ‏{2} محدد مرتين؛ حدده مرة.</translation>
</message>
<message>
<source>The {0} {1} has no option '{2}'</source>
<extracomment>{0}: thing, {1}: name, {2}: key</extracomment>
<translation>ليس لـ {0} {1} الخيار «{2}»</translation>
</message>
<message>
<source>There is no preset called '{0}'; choose one of {1}.</source>
<extracomment>{0}: preset, {1}: ', '.join(PRESETS)</extracomment>
<translation>لا إعداد مسبقًا باسم «{0}»؛ اختر من {1}.</translation>
</message>
<message>
<source>LEARNING_RATE and FIND_LEARNING_RATE are both given; leave one of the two out.</source>
<translation>حُدد LEARNING_RATE وFIND_LEARNING_RATE معًا؛ اترك أحدهما.</translation>
</message>
<message>
<source>augmentation step</source>
<translation>خطوة توسيع البيانات</translation>
</message>
<message>
<source>There is no {0} called '{1}'; choose one of {2}.</source>
<extracomment>{0}: key, {1}: name, {2}: ', '.join(table)</extracomment>
<translation>لا {0} باسم «{1}»؛ اختر من {2}.</translation>
</message>
<message>
<source>The training tiles of {0} have no {1} pixel; class weights need both classes: split again.</source>
<extracomment>{0}: dataset, {1}: lacking</extracomment>
<translation>ليس في بلاطات تدريب {0} بكسل {1}؛ أوزان الفئات تحتاج الفئتين: قسّم من جديد.</translation>
</message>
<message>
<source>How long the run is follows from its batch size, which is not found yet; resume it without a number of iterations or epochs, or start a new run.</source>
<translation>طول التشغيل يتبع حجم دفعته الذي لم يُعثر عليه بعد؛ استأنفه دون عدد تكرارات أو حقب، أو ابدأ تشغيلًا جديدًا.</translation>
</message>
<message>
<source>A resumed run can only get longer: it was set to {0} iterations, {1} are fewer.</source>
<extracomment>{0}: config.iterations, {1}: after.iterations</extracomment>
<translation>لا يمكن للتشغيل المستأنف إلا أن يطول: كان {0} تكرارًا، و{1} أقل.</translation>
</message>
<message>
<source>A resumed run keeps its {0}; only {1} may change.</source>
<extracomment>{0}: key.replace('_', ' '), {1}: ', '.join(CHANGEABLE)</extracomment>
<translation>يحتفظ التشغيل المستأنف بـ {0}؛ لا يتغير إلا {1}.</translation>
</message>
<message>
<source>The run was made by a newer version of buildseg trainer; update the plugin.</source>
<translation>صُنع التشغيل بإصدار أحدث من buildseg trainer؛ حدّث البرنامج المساعد.</translation>
</message>
<message>
<source>The configuration of the run holds the unknown key {0}; start a new run.</source>
<extracomment>{0}: unknown[0]</extracomment>
<translation>في إعدادات التشغيل المفتاح المجهول {0}؛ ابدأ تشغيلًا جديدًا.</translation>
</message>
<message>
<source>The configuration of the run is incomplete ({0}); start a new run.</source>
<extracomment>{0}: error</extracomment>
<translation>إعدادات التشغيل ناقصة ({0})؛ ابدأ تشغيلًا جديدًا.</translation>
</message>
<message>
<source>the batch size</source>
<translation>حجم الدفعة</translation>
</message>
<message>
<source>1 or more, or 0 for the largest that fits</source>
<translation>1 أو أكثر، أو 0 لأكبر ما يتسع</translation>
</message>
<message>
<source>the number of loader workers</source>
<translation>عدد خيوط التحميل</translation>
</message>
<message>
<source>0 or more</source>
<translation>0 أو أكثر</translation>
</message>
<message>
<source>the evaluation interval</source>
<translation>فترة التقييم</translation>
</message>
<message>
<source>1 or more iterations</source>
<translation>تكرارًا واحدًا أو أكثر</translation>
</message>
<message>
<source>the evaluation interval in epochs</source>
<translation>فترة التقييم بالحقب</translation>
</message>
<message>
<source>1 or more</source>
<translation>1 أو أكثر</translation>
</message>
<message>
<source>the number of iterations with a frozen backbone</source>
<translation>عدد التكرارات بشبكة أساس مجمدة</translation>
</message>
<message>
<source>the number of batches to accumulate</source>
<translation>عدد الدفعات المجمّعة</translation>
</message>
<message>
<source>the number of processes</source>
<translation>عدد العمليات</translation>
</message>
<message>
<source>the number of nodes</source>
<translation>عدد العقد</translation>
</message>
<message>
<source>the patience</source>
<translation>الصبر</translation>
</message>
<message>
<source>1 or more validations, or 0 to train to the end</source>
<translation>مرة تحقق أو أكثر، أو 0 للتدريب حتى النهاية</translation>
</message>
<message>
<source>the time limit</source>
<translation>حد الوقت</translation>
</message>
<message>
<source>minutes above 0, or 0 for none</source>
<translation>دقائق فوق 0، أو 0 بدون حد</translation>
</message>
<message>
<source>the number of checkpoints to keep</source>
<translation>عدد نقاط الحفظ المحتفظ بها</translation>
</message>
<message>
<source>the gradient norm to clip at</source>
<translation>معيار قص التدرج</translation>
</message>
<message>
<source>a number above 0, or 0 for none</source>
<translation>رقمًا فوق 0، أو 0 بدون</translation>
</message>
<message>
<source>The list train.txt of {0} is empty; split the dataset so that tiles are left to train on.</source>
<extracomment>{0}: config.dataset</extracomment>
<translation>القائمة train.txt في {0} فارغة؛ قسّم مجموعة البيانات بحيث تبقى بلاطات للتدريب.</translation>
</message>
<message>
<source>The list val.txt of {0} is empty; split the dataset with a share for validation.</source>
<extracomment>{0}: config.dataset</extracomment>
<translation>القائمة val.txt في {0} فارغة؛ قسّم مجموعة البيانات مع نسبة للتحقق.</translation>
</message>
<message>
<source>Neither epochs nor iterations are given; give one of them.</source>
<translation>لم تُحدد حقب ولا تكرارات؛ حدد إحداهما.</translation>
</message>
<message>
<source>The decay of the averaged weights is {0}; give 0 for none, or for example 0.999.</source>
<extracomment>{0}: config.ema_decay</extracomment>
<translation>اضمحلال الأوزان المتوسطة هو {0}؛ حدد 0 بدونه، أو مثلًا 0.999.</translation>
</message>
<message>
<source>The input size is {0} px; {1} needs a multiple of {2}.</source>
<extracomment>{0}: size, {1}: info.title, {2}: info.divisor</extracomment>
<translation>حجم المدخل {0} بكسل؛ يحتاج {1} إلى مضاعف {2}.</translation>
</message>
<message>
<source>The seed is {0}; give a whole number from 0 to 2147483647.</source>
<extracomment>{0}: config.seed</extracomment>
<translation>البذرة هي {0}؛ أدخل عددًا صحيحًا من 0 إلى 2147483647.</translation>
</message>
<message>
<source>The learning rate is {0}; give a number above 0, for example 0.001.</source>
<extracomment>{0}: config.learning_rate</extracomment>
<translation>معدل التعلم هو {0}؛ أدخل رقمًا فوق 0، مثل 0.001.</translation>
</message>
<message>
<source>The warm-up share is {0}; give 0 to 1.</source>
<extracomment>{0}: warmup</extracomment>
<translation>نسبة الإحماء هي {0}؛ أدخل 0 إلى 1.</translation>
</message>
<message>
<source>The weight decay is {0}; give 0 or more.</source>
<extracomment>{0}: config.optimizer['weight_decay']</extracomment>
<translation>اضمحلال الأوزان هو {0}؛ أدخل 0 أو أكثر.</translation>
</message>
<message>
<source>Every loss has the weight 0; give one of them more.</source>
<translation>وزن كل خسارة 0؛ أعط إحداها أكثر.</translation>
</message>
<message>
<source>There is no device called '{0}'; give auto, cpu, gpu or for example gpu:1.</source>
<extracomment>{0}: device</extracomment>
<translation>لا جهاز باسم «{0}»؛ حدد auto أو cpu أو gpu أو مثلًا gpu:1.</translation>
</message>
<message>
<source>{0} processes cannot share {1}; give gpu, so that each takes one of its own.</source>
<extracomment>{0}: config.processes, {1}: device</extracomment>
<translation>لا يمكن لـ {0} عمليات أن تتشارك {1}؛ حدد gpu ليأخذ كل منها واحدًا.</translation>
</message>
<message>
<source>Paddle cannot train in {0} on a CPU; choose a GPU, or start a new run with the precision fp32 (it can begin with the weights of another one: WEIGHTS=run).</source>
<extracomment>{0}: config.precision</extracomment>
<translation>لا يستطيع Paddle التدريب بـ {0} على المعالج؛ اختر GPU، أو ابدأ تشغيلًا جديدًا بالدقة fp32 (يمكن أن يبدأ بأوزان غيره: WEIGHTS=run).</translation>
</message>
<message>
<source>A training on {0} nodes needs the address of the first one; give MASTER as HOST:PORT.</source>
<extracomment>{0}: config.nodes</extracomment>
<translation>التدريب على {0} عقد يحتاج عنوان الأولى؛ حدد MASTER بصيغة HOST:PORT.</translation>
</message>
<message>
<source>MASTER is {0}; give it as HOST:PORT, for example 192.168.1.10:6170.</source>
<extracomment>{0}: config.master</extracomment>
<translation>MASTER هو {0}؛ حدده بصيغة HOST:PORT، مثل 192.168.1.10:6170.</translation>
</message>
<message>
<source>MASTER is {0}, but there is only one node; give NODES, or no MASTER.</source>
<extracomment>{0}: config.master</extracomment>
<translation>MASTER هو {0}، لكن ليس سوى عقدة واحدة؛ حدد NODES، أو اترك MASTER.</translation>
</message>
<message>
<source>The class weights have no effect: of the losses only {0} take them.</source>
<extracomment>{0}: ', '.join(CLASS_WEIGHTED)</extracomment>
<translation>لا أثر لأوزان الفئات: من دوال الخسارة لا يأخذها إلا {0}.</translation>
</message>
<message>
<source>FREEZE_ITERATIONS freezes a randomly initialised backbone; choose WEIGHTS=imagenet, file or run.</source>
<translation>FREEZE_ITERATIONS يجمد شبكة أساس مهيأة عشوائيًا؛ اختر WEIGHTS=imagenet أو file أو run.</translation>
</message>
<message>
<source>The backbone stays frozen to the end, since the run has {0} iterations.</source>
<extracomment>{0}: config.iterations</extracomment>
<translation>تبقى شبكة الأساس مجمدة حتى النهاية، إذ للتشغيل {0} تكرارًا.</translation>
</message>
<message>
<source>The only validation comes at the end, since the run has {0} iterations and is to be validated every {1}; with a shorter EVALUATION_INTERVAL the best checkpoint is one of several.</source>
<extracomment>{0}: config.iterations, {1}: interval</extracomment>
<translation>يأتي التحقق الوحيد في النهاية، إذ للتشغيل {0} تكرارًا والتحقق كل {1}؛ مع EVALUATION_INTERVAL أقصر تُختار أفضل نقطة حفظ من عدة نقاط.</translation>
</message>
<message>
<source>The patience of {0} validations never ends the run, which has {1} and counts from the second on.</source>
<extracomment>{0}: patience, {1}: math.ceil(config.iterations / interval)</extracomment>
<translation>صبر {0} مرات تحقق لا ينهي التشغيل أبدًا، وله {1} ويُعد من الثانية.</translation>
</message>
<message>
<source>There are no initial weights called '{0}'; choose one of {1}.</source>
<extracomment>{0}: weights, {1}: ', '.join(choices.WEIGHTS)</extracomment>
<translation>لا أوزان ابتدائية باسم «{0}»؛ اختر من {1}.</translation>
</message>
<message>
<source>The model configuration {0} does not exist; choose a PaddleSeg YAML file.</source>
<extracomment>{0}: source</extracomment>
<translation>إعدادات النموذج {0} غير موجودة؛ اختر ملف YAML لـ PaddleSeg.</translation>
</message>
<message>
<source>The number of {0} is {1}; give 1 or more.</source>
<extracomment>{0}: key, {1}: getattr(config, key)</extracomment>
<translation>عدد {0} هو {1}؛ حدد 1 أو أكثر.</translation>
</message>
<message>
<source>{0}{1} is {2}; give {3}.</source>
<extracomment>{0}: words[0].upper(), {1}: words[1:], {2}: getattr(config, key), {3}: wanted</extracomment>
<translation>{0}{1} هو {2}؛ حدد {3}.</translation>
</message>
<message>
<source>Paddle trains with several processes on Linux only; give PROCESSES=1 and NODES=1.</source>
<translation>لا يدرّب Paddle بعدة عمليات إلا على Linux؛ حدد PROCESSES=1 وNODES=1.</translation>
</message>
<message>
<source>Several processes cannot find a batch size; give BATCH_SIZE a number.</source>
<translation>لا يمكن لعدة عمليات إيجاد حجم دفعة؛ أعط BATCH_SIZE رقمًا.</translation>
</message>
<message>
<source>Several processes cannot find a learning rate; find it with one process, or give LEARNING_RATE.</source>
<translation>لا يمكن لعدة عمليات إيجاد معدل تعلم؛ جده بعملية واحدة، أو حدد LEARNING_RATE.</translation>
</message>
<message>
<source>The weights file {0} is given, but the initial weights are {1}; give WEIGHTS=file.</source>
<extracomment>{0}: file, {1}: weights</extracomment>
<translation>حُدد ملف الأوزان {0}، لكن الأوزان الابتدائية {1}؛ حدد WEIGHTS=file.</translation>
</message>
<message>
<source>There is no ImageNet backbone for {0}; choose WEIGHTS=none or file.</source>
<extracomment>{0}: info.title</extracomment>
<translation>ليس لـ {0} شبكة أساس من ImageNet؛ اختر WEIGHTS=none أو file.</translation>
</message>
<message>
<source>a .pdparams file or a bundle</source>
<translation>ملف .pdparams أو حزمة</translation>
</message>
<message>
<source>a run folder</source>
<translation>مجلد تشغيل</translation>
</message>
<message>
<source>The initial weights are to come from a {0}, but none is given; choose {1}.</source>
<extracomment>{0}: weights, {1}: wanted</extracomment>
<translation>الأوزان الابتدائية من {0} ولم يُحدد؛ اختر {1}.</translation>
</message>
<message>
<source>The weights file {0} does not exist; choose another .pdparams file or bundle.</source>
<extracomment>{0}: file</extracomment>
<translation>ملف الأوزان {0} غير موجود؛ اختر ملف .pdparams آخر أو حزمة.</translation>
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
<translation>انتهاك وصول</translation>
</message>
<message>
<source>illegal instruction</source>
<translation>تعليمة غير صالحة</translation>
</message>
<message>
<source>stack overflow</source>
<translation>فيض المكدس</translation>
</message>
<message>
<source>heap corruption</source>
<translation>تلف الذاكرة</translation>
</message>
<message>
<source>The worker {0}; the last lines of its log:
{1}</source>
<extracomment>{0}: reason, {1}: log_tail</extracomment>
<translation>عملية التدريب {0}؛ آخر أسطر سجلها:
{1}</translation>
</message>
<message>
<source>The memory ran out with a batch size of {0}; start a new run with a batch size of {1}, or resume this one where more memory is free.</source>
<extracomment>{0}: present, {1}: proposal</extracomment>
<translation>نفدت الذاكرة بحجم دفعة {0}؛ ابدأ تشغيلًا جديدًا بحجم دفعة {1}، أو استأنف هذا حيث الذاكرة الفارغة أكثر.</translation>
</message>
<message>
<source>disappeared, as when the machine was switched off or the memory ran out</source>
<translation>اختفت، كما عند إطفاء الجهاز أو نفاد الذاكرة</translation>
</message>
<message>
<source>The memory ran out when tiles of {0} x {1} px were validated; start a new run with a dataset of smaller tiles, for example of {2} px, or with a smaller model, or resume this one where more memory is free.</source>
<extracomment>{0}: tile[1], {1}: tile[0], {2}: smaller</extracomment>
<translation>نفدت الذاكرة عند التحقق ببلاطات {0} x {1} بكسل؛ ابدأ تشغيلًا جديدًا بمجموعة بيانات ذات بلاطات أصغر، مثل {2} بكسل، أو بنموذج أصغر، أو استأنف هذا حيث الذاكرة الفارغة أكثر.</translation>
</message>
<message>
<source>The memory ran out; give a batch size or a smaller input size.</source>
<translation>نفدت الذاكرة؛ حدد حجم دفعة أو حجم مدخل أصغر.</translation>
</message>
<message>
<source>The memory ran out with a batch size of {0}; start a new run with an input size under {1} px or a smaller model, or resume this one where more memory is free.</source>
<extracomment>{0}: size, {1}: config.input_size</extracomment>
<translation>نفدت الذاكرة بحجم دفعة {0}؛ ابدأ تشغيلًا جديدًا بحجم مدخل دون {1} بكسل أو بنموذج أصغر، أو استأنف هذا حيث الذاكرة الفارغة أكثر.</translation>
</message>
<message>
<source>{0} or less</source>
<extracomment>{0}: smaller</extracomment>
<translation>{0} أو أقل</translation>
</message>
<message>
<source>was killed (signal 9), most often because the memory ran out: {0}</source>
<extracomment>{0}: remedy</extracomment>
<translation>أُنهيت (الإشارة 9)، وأغلب ذلك لنفاد الذاكرة: {0}</translation>
</message>
<message>
<source>crashed with signal {0} ({1})</source>
<extracomment>{0}: -code, {1}: name</extracomment>
<translation>انهارت بالإشارة {0} ({1})</translation>
</message>
<message>
<source>{0} and with smaller ones</source>
<extracomment>{0}: present</extracomment>
<translation>{0} وأصغر منها</translation>
</message>
<message>
<source>try a smaller batch size or input size</source>
<translation>جرب حجم دفعة أو حجم مدخل أصغر</translation>
</message>
<message>
<source>Run folder: {0}. To stop the training, run "Stop training" (stoptraining with RUN={1}).</source>
<extracomment>{0}: run.path, {1}: run.path</extracomment>
<translation>مجلد التشغيل: {0}. لإيقاف التدريب شغّل «إيقاف التدريب» (stoptraining مع RUN={1}).</translation>
</message>
<message>
<source>The run {0} is still running; wait for its end or stop it first.</source>
<extracomment>{0}: run.path</extracomment>
<translation>التشغيل {0} ما زال جاريًا؛ انتظر نهايته أو أوقفه أولًا.</translation>
</message>
<message>
<source>The worker of {0} did not start within {1} s; see {2}.</source>
<extracomment>{0}: run.path, {1}: SIGN_IN_SECONDS, {2}: run.log_file</extracomment>
<translation>لم تبدأ عملية {0} خلال {1} ث؛ انظر {2}.</translation>
</message>
<message>
<source>The lists that the run started with are unknown, so it cannot be resumed with a dataset in another place; put the dataset back, or {0}</source>
<extracomment>{0}: split_fingerprint.NEW_RUN</extracomment>
<translation>القوائم التي بدأ بها التشغيل مجهولة، فلا يمكن استئنافه بمجموعة بيانات في مكان آخر؛ أعد مجموعة البيانات، أو {0}</translation>
</message>
<message>
<source>{0} is not the dataset of the run, whose lists were others ({1}); leave DATASET empty, or {2}</source>
<extracomment>{0}: dataset, {1}: ' and '.join(changed), {2}: split_fingerprint.NEW_RUN</extracomment>
<translation>{0} ليست مجموعة بيانات التشغيل، فقوائمه غيرها ({1})؛ اترك DATASET فارغًا، أو {2}</translation>
</message>
<message>
<source>The run {0} has finished all of its {1} iterations; give more iterations or epochs to resume it.</source>
<extracomment>{0}: run.path, {1}: after.iterations</extracomment>
<translation>أكمل التشغيل {0} كل تكراراته {1}؛ حدد تكرارات أو حقبًا أكثر لاستئنافه.</translation>
</message>
<message>
<source>The run {0} was ended by its {1} of {2} {3}; give a larger one to resume it.</source>
<extracomment>{0}: run.path, {1}: key.replace('_', ' '), {2}: limit, {3}: unit</extracomment>
<translation>أنهى التشغيل {0} ‏{1} البالغ {2} {3}؛ حدد أكبر لاستئنافه.</translation>
</message>
<message>
<source>The run {0} is being started by another process at this moment.</source>
<extracomment>{0}: run.path</extracomment>
<translation>تشغّل عملية أخرى التشغيل {0} في هذه اللحظة.</translation>
</message>
<message>
<source>The run {0} has no complete checkpoint to resume from; start a new run.</source>
<extracomment>{0}: run.path</extracomment>
<translation>ليس للتشغيل {0} نقطة حفظ كاملة للاستئناف منها؛ ابدأ تشغيلًا جديدًا.</translation>
</message>
<message>
<source>The run folder {0} cannot be written ({1}); make room or make it writable.</source>
<extracomment>{0}: run.path, {1}: error.strerror or error</extracomment>
<translation>لا يمكن الكتابة في مجلد التشغيل {0} ({1})؛ أفرغ مساحة أو اجعله قابلًا للكتابة.</translation>
</message>
<message>
<source>{0} cannot be written ({1}); make its folder writable.</source>
<extracomment>{0}: log_file, {1}: error.strerror</extracomment>
<translation>لا يمكن كتابة {0} ({1})؛ اجعل مجلده قابلًا للكتابة.</translation>
</message>
<message>
<source>{0} could not be started ({1}); check the training environment.</source>
<extracomment>{0}: command[0], {1}: error.strerror or error</extracomment>
<translation>لا يمكن تشغيل {0} ({1})؛ تحقق من بيئة التدريب.</translation>
</message>
<message>
<source>{0} is not a model; choose a run folder, an export folder, a bundle, .onnx, .pdmodel or .pdparams.</source>
<extracomment>{0}: path</extracomment>
<translation>{0} ليس نموذجًا؛ اختر مجلد تشغيل أو مجلد تصدير أو حزمة أو .onnx أو .pdmodel أو .pdparams.</translation>
</message>
<message>
<source>{0} is neither a run folder nor an exported model; choose another folder or a model file.</source>
<extracomment>{0}: path</extracomment>
<translation>{0} ليس مجلد تشغيل ولا نموذجًا مصدَّرًا؛ اختر مجلدًا آخر أو ملف نموذج.</translation>
</message>
<message>
<source>The model {0} does not exist; give a run, an export or a model file.</source>
<extracomment>{0}: str(model) or repr('')</extracomment>
<translation>النموذج {0} غير موجود؛ حدد تشغيلًا أو تصديرًا أو ملف نموذج.</translation>
</message>
<message>
<source>ARCHITECTURE is not used: {0} is not a bare .pdparams file, which alone needs it.</source>
<extracomment>{0}: model</extracomment>
<translation>لا يُستخدم ARCHITECTURE: ‏{0} ليس ملف .pdparams منفردًا، وهو وحده يحتاجه.</translation>
</message>
<message>
<source>DEVICE is not used: the exported model {0} runs on the CPU.</source>
<extracomment>{0}: model</extracomment>
<translation>لا يُستخدم DEVICE: النموذج المصدَّر {0} يعمل على المعالج.</translation>
</message>
<message>
<source>{0} is missing; a static Paddle model is a .pdmodel and a .pdiparams file.</source>
<extracomment>{0}: other</extracomment>
<translation>{0} مفقود؛ نموذج Paddle الثابت ملفان .pdmodel و.pdiparams.</translation>
</message>
<message>
<source>stopped before the first iteration</source>
<translation>توقف قبل التكرار الأول</translation>
</message>
<message>
<source>{0}
(run folder: {1})</source>
<extracomment>{0}: exit_messages.explain_end(code, run.log_tail()), {1}: run.path</extracomment>
<translation>{0}
(مجلد التشغيل: {1})</translation>
</message>
<message>
<source>the worker {0}; resume the run from its last checkpoint</source>
<extracomment>{0}: reason</extracomment>
<translation>عملية التدريب {0}؛ استأنف التشغيل من آخر نقطة حفظ</translation>
</message>
<message>
<source>{0} (run folder: {1})</source>
<extracomment>{0}: error, {1}: run.path</extracomment>
<translation>{0} (مجلد التشغيل: {1})</translation>
</message>
<message>
<source>The worker {0}: {1}.</source>
<extracomment>{0}: ended, {1}: unwritable</extracomment>
<translation>عملية التدريب {0}: {1}.</translation>
</message>
<message>
<source>{0}: iteration {1} of {2}</source>
<extracomment>{0}: self.state, {1}: self.iteration, {2}: self.iterations</extracomment>
<translation>{0}: التكرار {1} من {2}</translation>
</message>
<message>
<source>building IoU {0}, mean IoU {1}</source>
<extracomment>{0}: self.best_building_iou, {1}: self.best_miou</extracomment>
<translation>IoU المباني {0}، متوسط IoU ‏{1}</translation>
</message>
<message>
<source>the worker never started; start the run again</source>
<translation>لم تبدأ عملية التدريب قط؛ ابدأ التشغيل من جديد</translation>
</message>
<message>
<source>iteration {0}/{1}, loss {2}, rate {3}, {4} s/iteration, {5} left</source>
<extracomment>{0}: event['iteration'], {1}: event['iterations'], {2}: event['loss'], {3}: event['learning_rate'], {4}: event['seconds_per_iteration'], {5}: duration(event['seconds_left'])</extracomment>
<translation>التكرار {0}/{1}، الخسارة {2}، المعدل {3}، {4} ث/تكرار، بقي {5}</translation>
</message>
<message>
<source>is gone</source>
<translation>غير موجود</translation>
</message>
<message>
<source>The worker of {0} runs on {1} and was asked to stop; if it does not, end it on that machine.</source>
<extracomment>{0}: run.path, {1}: state['host']</extracomment>
<translation>تعمل عملية {0} على {1} وطُلب إيقافها؛ إن لم تتوقف فأنهها على ذلك الجهاز.</translation>
</message>
<message>
<source>The worker of {0} (process {1}) could not be ended; end it by hand.</source>
<extracomment>{0}: run.path, {1}: state.get('pid')</extracomment>
<translation>تعذر إنهاء عملية {0} (العملية {1})؛ أنهها يدويًا.</translation>
</message>
<message>
<source>best {0} at iteration {1}</source>
<extracomment>{0}: scores, {1}: self.best_iteration</extracomment>
<translation>الأفضل {0} عند التكرار {1}</translation>
</message>
<message>
<source>about {0} left</source>
<extracomment>{0}: duration(self.seconds_left)</extracomment>
<translation>بقي نحو {0}</translation>
</message>
<message>
<source>Warning: no progress was reported for {0}. If {1} does not grow either, stop the training and resume it from its last checkpoint.</source>
<extracomment>{0}: duration(silence), {1}: run.log_file</extracomment>
<translation>تحذير: لم يُبلَّغ عن تقدم منذ {0}. إن لم ينمُ {1} أيضًا فأوقف التدريب واستأنفه من آخر نقطة حفظ.</translation>
</message>
<message>
<source>The training was stopped at iteration {0} of {1}; "Resume training" continues it (resumetraining with RUN={2}).</source>
<extracomment>{0}: stopped.iteration, {1}: stopped.iterations, {2}: run.path</extracomment>
<translation>أُوقف التدريب عند التكرار {0} من {1}؛ يتابعه «استئناف التدريب» (resumetraining مع RUN={2}).</translation>
</message>
<message>
<source>The request to stop cannot be written into {0} ({1}); make room, or the folder writable, or end the process {2} by hand.</source>
<extracomment>{0}: run.path, {1}: error.strerror, {2}: run.state().get('pid')</extracomment>
<translation>لا يمكن كتابة طلب الإيقاف في {0} ({1})؛ أفرغ مساحة، أو اجعل المجلد قابلًا للكتابة، أو أنهِ العملية {2} يدويًا.</translation>
</message>
<message>
<source>The run {0} was asked to stop; this step no longer waits for its end.</source>
<extracomment>{0}: run.path</extracomment>
<translation>طُلب إيقاف التشغيل {0}؛ لا تنتظر هذه الخطوة نهايته.</translation>
</message>
<message>
<source>the run folder {0} cannot be written any more; make it writable and resume the run</source>
<extracomment>{0}: run.path</extracomment>
<translation>لم يعد ممكنًا الكتابة في مجلد التشغيل {0}؛ اجعله قابلًا للكتابة واستأنف التشغيل</translation>
</message>
<message>
<source>Stopping after this iteration …</source>
<translation>سيتوقف بعد هذا التكرار …</translation>
</message>
<message>
<source>ended hard, since it did not stop in time; the last checkpoint is kept</source>
<translation>أُنهيت قسرًا لأنها لم تتوقف في الوقت؛ آخر نقطة حفظ محفوظة</translation>
</message>
<message>
<source>validation at iteration {0}: {1}{2}</source>
<extracomment>{0}: event['iteration'], {1}: scores, {2}: ', best so far' if event.get('is_best') else ''</extracomment>
<translation>التحقق عند التكرار {0}: {1}{2}</translation>
</message>
<message>
<source>, best so far</source>
<translation>، الأفضل حتى الآن</translation>
</message>
<message>
<source>{0} does not say how rasters are prepared for it, and its dataset is not there; give the DATASET that it was trained on.</source>
<extracomment>{0}: model</extracomment>
<translation>لا يذكر {0} كيف تُجهَّز الطبقات النقطية له، ومجموعة بياناته غير موجودة؛ حدد DATASET الذي دُرّب عليه.</translation>
</message>
<message>
<source>{0} is not of a training; choose the folder of one.</source>
<extracomment>{0}: path</extracomment>
<translation>{0} ليس من تدريب؛ اختر مجلد تدريب.</translation>
</message>
<message>
<source>{0} is not a run folder (config.json or run.json is missing); choose the folder of a training.</source>
<extracomment>{0}: path</extracomment>
<translation>{0} ليس مجلد تشغيل (config.json أو run.json مفقود)؛ اختر مجلد تدريب.</translation>
</message>
<message>
<source>{0} was made by a newer version of buildseg trainer; update the plugin.</source>
<extracomment>{0}: self.path</extracomment>
<translation>صُنع {0} بإصدار أحدث من buildseg trainer؛ حدّث البرنامج المساعد.</translation>
</message>
<message>
<source>The folder of runs {0} cannot be written ({1}); choose another one.</source>
<extracomment>{0}: root, {1}: error.strerror</extracomment>
<translation>لا يمكن الكتابة في مجلد عمليات التشغيل {0} ({1})؛ اختر غيره.</translation>
</message>
<message>
<source>The run {0} is still running (process {1}); stop it first.</source>
<extracomment>{0}: self.path, {1}: state.get('pid')</extracomment>
<translation>التشغيل {0} ما زال جاريًا (العملية {1})؛ أوقفه أولًا.</translation>
</message>
<message>
<source>start a new run: from the weights of this one (WEIGHTS=run) its scores may look too good, since they may have seen tiles that are validation tiles now.</source>
<translation>ابدأ تشغيلًا جديدًا: من أوزان هذا (WEIGHTS=run) قد تبدو نتائجه أفضل من الواقع، إذ قد تكون رأت بلاطات هي للتحقق الآن.</translation>
</message>
<message>
<source>The lists of {0} are not those that the run began with ({1}), so that its scores could not be trusted; put them back, or {2}</source>
<extracomment>{0}: dataset, {1}: ' and '.join(others), {2}: NEW_RUN</extracomment>
<translation>قوائم {0} ليست التي بدأ بها التشغيل ({1})، فلا يوثق بنتائجه؛ أعدها، أو {2}</translation>
</message>
<message>
<source>The dataset {0} is gone; put it back and resume the run, or resume it with the folder to which the dataset was moved as DATASET.</source>
<extracomment>{0}: dataset</extracomment>
<translation>مجموعة البيانات {0} غير موجودة؛ أعدها واستأنف التشغيل، أو استأنفه بالمجلد الذي نُقلت إليه في DATASET.</translation>
</message>
<message>
<source>WEIGHTS_RUN is given, but the initial weights are {0}; give WEIGHTS=run.</source>
<extracomment>{0}: given['weights']</extracomment>
<translation>حُدد WEIGHTS_RUN، لكن الأوزان الابتدائية {0}؛ حدد WEIGHTS=run.</translation>
</message>
<message>
<source>WEIGHTS=file and WEIGHTS_FILE={0}</source>
<extracomment>{0}: last / run_folder.CHECKPOINT_FILES[0]</extracomment>
<translation>WEIGHTS=file وWEIGHTS_FILE={0}</translation>
</message>
<message>
<source>other WEIGHTS</source>
<translation>قيمة أخرى لـ WEIGHTS</translation>
</message>
<message>
<source>The run {0} has no best checkpoint, which its next validation makes; resume it until then, or give {1}.</source>
<extracomment>{0}: path, {1}: other</extracomment>
<translation>ليس للتشغيل {0} أفضل نقطة حفظ، ويصنعها تحققه التالي؛ استأنفه حتى ذلك، أو حدد {1}.</translation>
</message>
<message>
<source>WEIGHTS_FILE is given, but the initial weights are run; give WEIGHTS=file.</source>
<translation>حُدد WEIGHTS_FILE، لكن الأوزان الابتدائية run؛ حدد WEIGHTS=file.</translation>
</message>
<message>
<source>The initial weights are those of a run, but none is given; choose WEIGHTS_RUN.</source>
<translation>الأوزان الابتدائية من تشغيل ولم يُحدد؛ اختر WEIGHTS_RUN.</translation>
</message>
<message>
<source>give OUTPUT a permanent folder</source>
<translation>أعط OUTPUT مجلدًا دائمًا</translation>
</message>
<message>
<source>move it to a permanent folder</source>
<translation>انقله إلى مجلد دائم</translation>
</message>
<message>
<source>The {0} {1} is in a temporary folder, which QGIS removes while the training still runs; {2}, or wait for the end (WAIT=true).</source>
<extracomment>{0}: thing, {1}: path, {2}: remedy</extracomment>
<translation>{0} {1} في مجلد مؤقت يحذفه QGIS والتدريب ما زال جاريًا؛ {2}، أو انتظر النهاية (WAIT=true).</translation>
</message>
<message>
<source>{0} cannot be written ({1}); choose another output folder.</source>
<extracomment>{0}: place, {1}: error.strerror or error</extracomment>
<translation>لا يمكن كتابة {0} ({1})؛ اختر مجلد مخرجات آخر.</translation>
</message>
<message>
<source>The memory ran out while {0}; {1}.</source>
<extracomment>{0}: kind.gerund, {1}: remedy</extracomment>
<translation>نفدت الذاكرة أثناء {0}؛ {1}.</translation>
</message>
<message>
<source>close other programs, or evaluate with a dataset of smaller tiles</source>
<translation>أغلق برامج أخرى، أو قيّم بمجموعة بيانات ذات بلاطات أصغر</translation>
</message>
<message>
<source>close other programs, or export where more memory is free</source>
<translation>أغلق برامج أخرى، أو صدّر حيث الذاكرة الفارغة أكثر</translation>
</message>
<message>
<source>The disk of {0} is full; free some space there, or choose an output folder on another disk.</source>
<extracomment>{0}: place</extracomment>
<translation>قرص {0} ممتلئ؛ أفرغ مساحة هناك، أو اختر مجلد مخرجات على قرص آخر.</translation>
</message>
<message>
<source>choose DEVICE=cpu, or {0}</source>
<extracomment>{0}: remedy</extracomment>
<translation>اختر DEVICE=cpu، أو {0}</translation>
</message>
<message>
<source>Writing the bundle {0}.</source>
<extracomment>{0}: bundle</extracomment>
<translation>كتابة الحزمة {0}.</translation>
</message>
<message>
<source>{0} is a file; choose a folder.</source>
<extracomment>{0}: output</extracomment>
<translation>{0} ملف؛ اختر مجلدًا.</translation>
</message>
<message>
<source>the disk is full</source>
<translation>القرص ممتلئ</translation>
</message>
<message>
<source>The model {0} does not exist; choose a run folder, an export folder or a model file.</source>
<extracomment>{0}: model</extracomment>
<translation>النموذج {0} غير موجود؛ اختر مجلد تشغيل أو مجلد تصدير أو ملف نموذج.</translation>
</message>
<message>
<source>The dataset folder {0} does not exist; choose the folder of a dataset.</source>
<extracomment>{0}: dataset</extracomment>
<translation>مجلد مجموعة البيانات {0} غير موجود؛ اختر مجلد مجموعة بيانات.</translation>
</message>
<message>
<source>{0} is not a run folder, so there is no default place for the result; give an output folder.</source>
<extracomment>{0}: model</extracomment>
<translation>{0} ليس مجلد تشغيل، فلا مكان افتراضيًا للنتيجة؛ حدد مجلد مخرجات.</translation>
</message>
<message>
<source>The folder {0} is not empty and holds {1}, which no {2} of this plugin wrote; choose an empty folder.</source>
<extracomment>{0}: output, {1}: path.name, {2}: kind.noun</extracomment>
<translation>المجلد {0} ليس فارغًا وفيه {1} ولم يكتبه {2} من هذا البرنامج المساعد؛ اختر مجلدًا فارغًا.</translation>
</message>
<message>
<source>Stopped on request; nothing was written.</source>
<translation>أُوقف بالطلب؛ لم يُكتب شيء.</translation>
</message>
<message>
<source>Training samples of {0} x {1} px ({2})</source>
<extracomment>{0}: size, {1}: size, {2}: config.fit</extracomment>
<translation>عينات تدريب {0} x {1} بكسل ({2})</translation>
</message>
<message>
<source>The list {0} is empty; split the dataset so that it gets tiles.</source>
<extracomment>{0}: path</extracomment>
<translation>القائمة {0} فارغة؛ قسّم مجموعة البيانات لتصير فيها بلاطات.</translation>
</message>
<message>
<source>The image {0} cannot be decoded; put a readable one of this name there, or take the tile off the lists and start a new run.</source>
<extracomment>{0}: path</extracomment>
<translation>لا يمكن فك ترميز الصورة {0}؛ ضع صورة مقروءة بهذا الاسم هناك، أو احذف البلاطة من القوائم وابدأ تشغيلًا جديدًا.</translation>
</message>
<message>
<source>The mask {0} has {1} channels instead of one; bring it in by "Import images and masks" (importdataset).</source>
<extracomment>{0}: path, {1}: mask.shape[-1]</extracomment>
<translation>للقناع {0} عدد {1} من القنوات بدل واحدة؛ استورده بـ «استيراد الصور والأقنعة» (importdataset).</translation>
</message>
<message>
<source>The image {0} has {1} x {2} px and its mask {3} x {4}; make the dataset again.</source>
<extracomment>{0}: pair[0], {1}: image.shape[1], {2}: image.shape[0], {3}: mask.shape[1], {4}: mask.shape[0]</extracomment>
<translation>الصورة {0} حجمها {1} x {2} بكسل وقناعها {3} x {4}؛ أنشئ مجموعة البيانات من جديد.</translation>
</message>
<message>
<source>with a TEST_PERCENT, and then train a new model</source>
<translation>مع TEST_PERCENT، ثم درّب نموذجًا جديدًا</translation>
</message>
<message>
<source>The list {0} is missing; split the dataset {1}.</source>
<extracomment>{0}: path, {1}: remedy</extracomment>
<translation>القائمة {0} مفقودة؛ قسّم مجموعة البيانات {1}.</translation>
</message>
<message>
<source>The list {0} is not UTF-8 text; split the dataset again.</source>
<extracomment>{0}: path</extracomment>
<translation>القائمة {0} ليست نص UTF-8؛ قسّم مجموعة البيانات من جديد.</translation>
</message>
<message>
<source>Line {0} of {1} is not 'image mask' with one space between; split the dataset again.</source>
<extracomment>{0}: number, {1}: path</extracomment>
<translation>السطر {0} من {1} ليس «صورة قناع» بمسافة واحدة بينهما؛ قسّم مجموعة البيانات من جديد.</translation>
</message>
<message>
<source>The image {0} cannot be read ({1}); put it back.</source>
<extracomment>{0}: path, {1}: error.strerror</extracomment>
<translation>لا يمكن قراءة الصورة {0} ({1})؛ أعدها.</translation>
</message>
<message>
<source>The mask {0} cannot be decoded ({1}); make the dataset again.</source>
<extracomment>{0}: path, {1}: error</extracomment>
<translation>لا يمكن فك ترميز القناع {0} ({1})؛ أنشئ مجموعة البيانات من جديد.</translation>
</message>
<message>
<source>The mask {0} holds the value {1}; only 0 (background), 1 (building) and 255 (ignore) may stand there: bring it in by "Import images and masks" (importdataset).</source>
<extracomment>{0}: path, {1}: wrong[0]</extracomment>
<translation>في القناع {0} القيمة {1}؛ لا يجوز فيه إلا 0 (خلفية) و1 (مبنى) و255 (تجاهل): استورده بـ «استيراد الصور والأقنعة» (importdataset).</translation>
</message>
<message>
<source>Line {0} of {1} names {2}, which does not exist; split again.</source>
<extracomment>{0}: number, {1}: path, {2}: name</extracomment>
<translation>السطر {0} من {1} يذكر {2} وهو غير موجود؛ قسّم من جديد.</translation>
</message>
<message>
<source>Process {0} of the training {1}; resume the run.</source>
<extracomment>{0}: rank, {1}: exit_messages.explain_exit(code)</extracomment>
<translation>العملية {0} من التدريب {1}؛ استأنف التشغيل.</translation>
</message>
<message>
<source>Start the training on each other machine:
{0}</source>
<extracomment>{0}: commands</extracomment>
<translation>ابدأ التدريب على كل جهاز آخر:
{0}</translation>
</message>
<message>
<source>{0} processes need {1} GPUs, and this Paddle sees {2}; give fewer processes, or the device cpu.</source>
<extracomment>{0}: processes, {1}: first + processes, {2}: count</extracomment>
<translation>تحتاج {0} عمليات إلى {1} GPU، ويرى Paddle هذا {2}؛ حدد عمليات أقل، أو الجهاز cpu.</translation>
</message>
<message>
<source>The address {0} of node 0 means {1}, which is not an address of this machine; give the address that the other machines use, and start node 0 on that machine.</source>
<extracomment>{0}: master, {1}: address</extracomment>
<translation>العنوان {0} للعقدة 0 يعني {1} وليس عنوان هذا الجهاز؛ حدد العنوان الذي تستخدمه الأجهزة الأخرى، وابدأ العقدة 0 على ذلك الجهاز.</translation>
</message>
<message>
<source>The run {0} has the nodes 0 to {1} and no node {2}; start one of those.</source>
<extracomment>{0}: self._run, {1}: config.nodes - 1, {2}: self._node</extracomment>
<translation>للتشغيل {0} العقد 0 إلى {1} وليس له العقدة {2}؛ ابدأ إحداها.</translation>
</message>
<message>
<source>A process of the training was ended from outside</source>
<translation>أُنهيت عملية من التدريب من الخارج</translation>
</message>
<message>
<source>The address {0} of node 0 cannot be used ({1}); give HOST:PORT.</source>
<extracomment>{0}: master, {1}: error</extracomment>
<translation>لا يمكن استخدام العنوان {0} للعقدة 0 ({1})؛ حدد HOST:PORT.</translation>
</message>
<message>
<source>Paddle's launcher failed ({0}: {1}); see train.log.</source>
<extracomment>{0}: type(error).__name__, {1}: error</extracomment>
<translation>فشل مشغّل Paddle ‏({0}: {1})؛ انظر train.log.</translation>
</message>
<message>
<source>waiting for the other machines</source>
<translation>انتظار الأجهزة الأخرى</translation>
</message>
<message>
<source>A process was ended</source>
<translation>أُنهيت عملية</translation>
</message>
<message>
<source>The connection between the processes of the training broke</source>
<translation>انقطع الاتصال بين عمليات التدريب</translation>
</message>
<message>
<source>{0}; resume the run.</source>
<extracomment>{0}: unknown</extracomment>
<translation>{0}؛ استأنف التشغيل.</translation>
</message>
<message>
<source>in each of {0} processes</source>
<extracomment>{0}: self.size</extracomment>
<translation>في كل من {0} عمليات</translation>
</message>
<message>
<source>The processes of the training found different checkpoints (iterations {0} and {1}); put the run folder on a disk that all machines share, and resume.</source>
<extracomment>{0}: earliest, {1}: latest</extracomment>
<translation>وجدت عمليات التدريب نقاط حفظ مختلفة (التكراران {0} و{1})؛ ضع مجلد التشغيل على قرص تشترك فيه كل الأجهزة، ثم استأنف.</translation>
</message>
<message>
<source>The connection to another process of the training broke; resume the run.</source>
<translation>انقطع الاتصال بعملية أخرى من التدريب؛ استأنف التشغيل.</translation>
</message>
<message>
<source>Another process of the training ended early; resume the run.</source>
<translation>انتهت عملية أخرى من التدريب مبكرًا؛ استأنف التشغيل.</translation>
</message>
<message>
<source>Another process of the training sent nothing for {0} minutes; check its machine and resume the run.</source>
<extracomment>{0}: self._patience / 60</extracomment>
<translation>لم ترسل عملية أخرى من التدريب شيئًا منذ {0} دقيقة؛ تحقق من جهازها واستأنف التشغيل.</translation>
</message>
<message>
<source>Precision over recall</source>
<translation>الضبط مقابل الاستدعاء</translation>
</message>
<message>
<source>training loss</source>
<translation>خسارة التدريب</translation>
</message>
<message>
<source>threshold 0.5</source>
<translation>العتبة 0.5</translation>
</message>
<message>
<source>best threshold</source>
<translation>أفضل عتبة</translation>
</message>
<message>
<source>best checkpoint</source>
<translation>أفضل نقطة حفظ</translation>
</message>
<message>
<source>Building IoU {0}, F1 {1}; a model that calls everything building would have an IoU of {2}.</source>
<extracomment>{0}: text(values['building_iou']), {1}: text(values['building_f1']), {2}: text(values['baseline_building_iou'])</extracomment>
<translation>IoU المباني {0}، F1 ‏{1}؛ نموذج يعدّ كل شيء مبنى يكون IoU له {2}.</translation>
</message>
<message>
<source>Buildings: {0} of {1} found, {2} of {3} predicted ones correct (IoU at least {4}); F1 {5}.</source>
<extracomment>{0}: objects['found'], {1}: objects['truths'], {2}: objects['correct'], {3}: objects['predicted'], {4}: objects['iou'], {5}: text(objects['f1'])</extracomment>
<translation>المباني: وُجد {0} من {1}، و{2} من {3} متنبأ بها صحيحة (IoU لا يقل عن {4})؛ F1 ‏{5}.</translation>
</message>
<message>
<source>Best threshold here: {0}, with a building IoU of {1}.</source>
<extracomment>{0}: best['threshold'], {1}: text(best['building_iou'])</extracomment>
<translation>أفضل عتبة هنا: {0}، وIoU المباني معها {1}.</translation>
</message>
<message>
<source>At the model's own threshold, {0}, tuned on the validation tiles of its training: building IoU {1}, F1 {2}.</source>
<extracomment>{0}: own['threshold'], {1}: text(own['building_iou']), {2}: text(own['building_f1'])</extracomment>
<translation>عند عتبة النموذج نفسه، {0}، المضبوطة على بلاطات تحقق تدريبه: IoU المباني {1}، F1 ‏{2}.</translation>
</message>
<message>
<source>Boundary IoU within {0} px{1}: {2}.</source>
<extracomment>{0}: each['distance_px'], {1}: metres, {2}: text(each['iou'])</extracomment>
<translation>IoU الحدود ضمن {0} بكسل{1}: {2}.</translation>
</message>
<message>
<source>Evaluating {0} on {1} tiles ({2}) with {3}.</source>
<extracomment>{0}: source.title, {1}: len(pairs), {2}: request['split'], {3}: labels['device']</extracomment>
<translation>تقييم {0} على {1} بلاطة ({2}) بـ {3}.</translation>
</message>
<message>
<source>The model {0} takes blocks of {1} px, but tiles are measured in blocks of {2} px; measure it on a raster, with RASTER and BUILDINGS.</source>
<extracomment>{0}: path, {1}: size, {2}: BLOCK</extracomment>
<translation>يأخذ النموذج {0} كتلًا من {1} بكسل، لكن البلاطات تُقاس بكتل من {2} بكسل؛ قسه على طبقة نقطية مع RASTER وBUILDINGS.</translation>
</message>
<message>
<source>training tile</source>
<translation>بلاطة تدريب</translation>
</message>
<message>
<source>validation tile</source>
<translation>بلاطة تحقق</translation>
</message>
<message>
<source>test tile</source>
<translation>بلاطة اختبار</translation>
</message>
<message>
<source>{0}; {1}; building IoU {2} on {3}.</source>
<extracomment>{0}: found, {1}: errors, {2}: values['building_iou'], {3}: _where(values)</extracomment>
<translation>{0}؛ {1}؛ IoU المباني {2} على {3}.</translation>
</message>
<message>
<source>Baseline building IoU</source>
<translation>خط أساس IoU المباني</translation>
</message>
<message>
<source>Of a model that calls every pixel building: any useful model has more.</source>
<translation>لنموذج يعدّ كل بكسل مبنى: لأي نموذج نافع أكثر.</translation>
</message>
<message>
<source>Mean Dice</source>
<translation>متوسط Dice</translation>
</message>
<message>
<source>Mean of the Dice coefficients of building and background.</source>
<translation>متوسط معاملي Dice للمبنى والخلفية.</translation>
</message>
<message>
<source>Object precision</source>
<translation>ضبط الكائنات</translation>
</message>
<message>
<source>Share of the footprints that match a building.</source>
<translation>نسبة الحدود المرسومة التي تطابق مبنى.</translation>
</message>
<message>
<source>Object recall</source>
<translation>استدعاء الكائنات</translation>
</message>
<message>
<source>Share of the buildings that are matched by a footprint.</source>
<translation>نسبة المباني التي تطابقها حدود مرسومة.</translation>
</message>
<message>
<source>Object F1</source>
<translation>F1 للكائنات</translation>
</message>
<message>
<source>Harmonic mean of object precision and recall.</source>
<translation>المتوسط التوافقي لضبط الكائنات واستدعائها.</translation>
</message>
<message>
<source>Evaluation of {0}</source>
<extracomment>{0}: values['model']</extracomment>
<translation>تقييم {0}</translation>
</message>
<message>
<source>No verdict on how well buildings are found: see the warning.</source>
<translation>لا حكم على جودة إيجاد المباني: انظر التحذير.</translation>
</message>
<message>
<source>Finds {0} of {1}</source>
<extracomment>{0}: objects['found'], {1}: _count(objects['truths'], 'building')</extracomment>
<translation>يجد {0} من {1}</translation>
</message>
<message>
<source>{0} that it draws {1} no building</source>
<extracomment>{0}: of, {1}: 'matches' if wrong == 1 else 'match'</extracomment>
<translation>{0} مما يرسمه {1} مبنى</translation>
</message>
<message>
<source>Finds {0} % of the building area</source>
<extracomment>{0}: 100 * values['building_recall']</extracomment>
<translation>يجد {0} % من مساحة المباني</translation>
</message>
<message>
<source>{0} % of the area that it calls building is none</source>
<extracomment>{0}: 100 * (1 - values['building_precision'])</extracomment>
<translation>{0} % من المساحة التي يعدّها مبنى ليست كذلك</translation>
</message>
<message>
<source>IoU of the building pixels that are at most {0} px{1} inside of a wall.</source>
<extracomment>{0}: pixels, {1}: metres</extracomment>
<translation>IoU بكسلات المبنى التي تبعد عن الجدار إلى الداخل {0} بكسل{1} على الأكثر.</translation>
</message>
<message>
<source>from {0} {1}</source>
<extracomment>{0}: low, {1}: unit</extracomment>
<translation>من {0} {1}</translation>
</message>
<message>
<source>{0} of {1}</source>
<extracomment>{0}: _where(values), {1}: values['dataset']</extracomment>
<translation>{0} من {1}</translation>
</message>
<message>
<source>{0} of the {1} footprints</source>
<extracomment>{0}: wrong, {1}: predicted</extracomment>
<translation>{0} من {1} حدود مرسومة</translation>
</message>
<message>
<source>{0} of {1} footprints</source>
<extracomment>{0}: wrong, {1}: predicted</extracomment>
<translation>{0} من {1} حدود مرسومة</translation>
</message>
<message>
<source>Worst tiles</source>
<translation>أسوأ البلاطات</translation>
</message>
<message>
<source>Best tiles</source>
<translation>أفضل البلاطات</translation>
</message>
<message>
<source>{0} to {1} {2}</source>
<extracomment>{0}: low, {1}: high, {2}: unit</extracomment>
<translation>{0} إلى {1} {2}</translation>
</message>
<message>
<source>under {0} {1}</source>
<extracomment>{0}: high, {1}: unit</extracomment>
<translation>دون {0} {1}</translation>
</message>
<message>
<source>the model's own</source>
<translation>عتبة النموذج نفسه</translation>
</message>
<message>
<source>best of these tiles</source>
<translation>الأفضل لهذه البلاطات</translation>
</message>
<message>
<source>Boundary IoU, {0} px</source>
<extracomment>{0}: pixels</extracomment>
<translation>IoU الحدود، {0} بكسل</translation>
</message>
<message>
<source>, as at training</source>
<translation>، كما عند التدريب</translation>
</message>
<message>
<source>, not as at training</source>
<translation>، ليس كما عند التدريب</translation>
</message>
<message>
<source>Fingerprint of {0}.txt</source>
<extracomment>{0}: split</extracomment>
<translation>بصمة {0}.txt</translation>
</message>
<message>
<source>{0} (CRC-32){1}</source>
<extracomment>{0}: number, {1}: known</extracomment>
<translation>{0} (CRC-32){1}</translation>
</message>
<message>
<source>The tiles hold no {0} pixel, so that IoU, precision, recall and F1 of {1}, the mean IoU and kappa say nothing about the model and are left empty; choose tiles with {2} (SPLIT, DATASET).</source>
<extracomment>{0}: lacking, {1}: other, {2}: other</extracomment>
<translation>ليس في البلاطات بكسل {0}، فلا يقول IoU والضبط والاستدعاء وF1 لـ {1} ومتوسط IoU وkappa شيئًا عن النموذج وتُترك فارغة؛ اختر بلاطات فيها {2} (SPLIT، DATASET).</translation>
</message>
<message>
<source>The tiles hold no labelled pixel, so that there is nothing to measure a model by; choose other tiles (SPLIT, DATASET).</source>
<translation>ليس في البلاطات بكسل مرسوم، فلا شيء يُقاس به نموذج؛ اختر بلاطات أخرى (SPLIT، DATASET).</translation>
</message>
<message>
<source>the background</source>
<translation>الخلفية</translation>
</message>
<message>
<source>An object is a connected part of the mask of one tile, so that buildings that touch are one. True objects that touch the edge of the tile or ignored pixels do not count; predicted ones that touch them, or that overlap such a true object most, are no false alarms.</source>
<translation>الكائن جزء متصل من قناع بلاطة واحدة، فالمباني المتلاصقة كائن واحد. لا تُحسب الكائنات الحقيقية التي تلامس حافة البلاطة أو بكسلات متجاهلة؛ والمتنبأ بها التي تلامسها، أو تتداخل أكثر مع كائن حقيقي كهذا، ليست إنذارات كاذبة.</translation>
</message>
<message>
<source>missed building</source>
<translation>مبنى فائت</translation>
</message>
<message>
<source>building, found</source>
<translation>مبنى موجود</translation>
</message>
<message>
<source>not counted</source>
<translation>غير محسوب</translation>
</message>
<message>
<source>The run {0} is still training: a later checkpoint may have better scores.</source>
<extracomment>{0}: run.path.name</extracomment>
<translation>التشغيل {0} ما زال يتدرب: قد تكون لنقطة حفظ لاحقة نتائج أفضل.</translation>
</message>
<message>
<source>not stated by the layers that the dataset was made of; ask those who made it</source>
<translation>لم تذكره الطبقات التي صُنعت منها مجموعة البيانات؛ اسأل صانعيها</translation>
</message>
<message>
<source>Checkpoint {0}, iteration {1}.</source>
<extracomment>{0}: values['checkpoint']['name'], {1}: values['checkpoint']['iteration']</extracomment>
<translation>نقطة الحفظ {0}، التكرار {1}.</translation>
</message>
<message>
<source>stretched to 8 bits as in `export.json`</source>
<translation>ممددة إلى 8 بت كما في `export.json`</translation>
</message>
<message>
<source>bands {0} as red, green and blue, {1}</source>
<extracomment>{0}: bands, {1}: stretched</extracomment>
<translation>الأشرطة {0} أحمر وأخضر وأزرق، {1}</translation>
</message>
<message>
<source>red, green and blue, {0}</source>
<extracomment>{0}: stretched</extracomment>
<translation>أحمر وأخضر وأزرق، {0}</translation>
</message>
<message>
<source>The run was still training.</source>
<translation>كان التشغيل ما زال يتدرب.</translation>
</message>
<message>
<source>No scores are known.{0}</source>
<extracomment>{0}: state</extracomment>
<translation>لا نتائج معروفة.{0}</translation>
</message>
<message>
<source>On the validation tiles. {0}{1}</source>
<extracomment>{0}: of_checkpoint, {1}: state</extracomment>
<translation>على بلاطات التحقق. {0}{1}</translation>
</message>
<message>
<source>| score | value |</source>
<translation>| النتيجة | القيمة |</translation>
</message>
<message>
<source>not known</source>
<translation>غير معروف</translation>
</message>
<message>
<source>of unknown size</source>
<translation>بحجم غير معروف</translation>
</message>
<message>
<source>{0} tiles to train on and {1} to validate</source>
<translation>{0} بلاطة للتدريب و{1} للتحقق</translation>
</message>
<message>
<source>Exporting {0} with {1}.</source>
<extracomment>{0}: source.title, {1}: devices.describe(device)</extracomment>
<translation>تصدير {0} بـ {1}.</translation>
</message>
<message>
<source>ONNX model written by {0} (probabilities, opset {1}) in {2} s.</source>
<extracomment>{0}: by, {1}: opset, {2}: seconds</extracomment>
<translation>كتب {0} نموذج ONNX ‏(احتمالات، opset {1}) في {2} ث.</translation>
</message>
<message>
<source>{0} is exported already; choose a run folder or a .pdparams file.</source>
<extracomment>{0}: request['model']</extracomment>
<translation>{0} مصدَّر بالفعل؛ اختر مجلد تشغيل أو ملف .pdparams.</translation>
</message>
<message>
<source>Warning: {0} The checkpoint of this export: {1}.</source>
<extracomment>{0}: unfinished, {1}: source.title</extracomment>
<translation>تحذير: {0} نقطة حفظ هذا التصدير: {1}.</translation>
</message>
<message>
<source>Static Paddle model written (class ids).</source>
<translation>كُتب نموذج Paddle الثابت (أرقام الفئات).</translation>
</message>
<message>
<source>Paddle {0} writes no .pdmodel (for buildseg 0.1): the export is ONNX alone.</source>
<extracomment>{0}: paddle.__version__</extracomment>
<translation>لا يكتب Paddle ‏{0} ملف .pdmodel ‏(لـ buildseg 0.1): التصدير ONNX وحده.</translation>
</message>
<message>
<source>The exported models predict other values than the trained one: {0}.</source>
<extracomment>{0}: figures['failure']</extracomment>
<translation>تتنبأ النماذج المصدَّرة بقيم غير قيم النموذج المدرَّب: {0}.</translation>
</message>
<message>
<source>INPUT_SIZE={0}, the tile size,</source>
<extracomment>{0}: size</extracomment>
<translation>INPUT_SIZE={0}، حجم البلاطة،</translation>
</message>
<message>
<source>Warning: the model was trained on tiles of {0} px that were scaled to {1} px, and buildseg feeds pixels as they are, so that buildings appear to it at another scale; train with {2} if buildseg is to use it.</source>
<extracomment>{0}: size, {1}: config.input_size, {2}: remedy</extracomment>
<translation>تحذير: دُرّب النموذج على بلاطات {0} بكسل مقيّسة إلى {1} بكسل، وbuildseg يمرر البكسلات كما هي، فتظهر له المباني بمقياس آخر؛ درّب بـ {2} إن كان buildseg سيستخدمه.</translation>
</message>
<message>
<source>The training environment has no converter to ONNX for this Python and Paddle (paddle2onnx, p2o): run the algorithm "Set up training environment".</source>
<translation>ليس في بيئة التدريب محوّل إلى ONNX لهذا البايثون وPaddle ‏(paddle2onnx, p2o): شغّل الخوارزمية «إعداد بيئة التدريب».</translation>
</message>
<message>
<source>its result is not valid</source>
<translation>نتيجته غير صالحة</translation>
</message>
<message>
<source>it ended with {0}</source>
<extracomment>{0}: done.returncode</extracomment>
<translation>انتهى بـ {0}</translation>
</message>
<message>
<source>The ONNX converter ({0}) cannot convert this network ({1}, {2}); train another model if buildseg is to load it.</source>
<extracomment>{0}: by, {1}: type(network).__name__, {2}: reason</extracomment>
<translation>لا يستطيع محوّل ONNX ‏({0}) تحويل هذه الشبكة ({1}، {2})؛ درّب نموذجًا آخر إن كان buildseg سيحمّله.</translation>
</message>
<message>
<source>The ONNX converter left out the last operation of this network; train another model.</source>
<translation>أسقط محوّل ONNX آخر عملية في هذه الشبكة؛ درّب نموذجًا آخر.</translation>
</message>
<message>
<source>differ by up to {0}, {1} times what is allowed</source>
<extracomment>{0}: self.worst, {1}: self.excess</extracomment>
<translation>تختلف حتى {0}، أي {1} أضعاف المسموح</translation>
</message>
<message>
<source>the logarithms of ONNX's probabilities {0}</source>
<extracomment>{0}: found</extracomment>
<translation>لوغاريتمات احتمالات ONNX ‏{0}</translation>
</message>
<message>
<source>Parity on {0} tiles of {1} px: largest score {2}, largest difference of ONNX's log probabilities {3} ({4} of what is allowed).</source>
<extracomment>{0}: self.tiles, {1}: BLOCK, {2}: self.largest, {3}: self.worst, {4}: self.excess</extracomment>
<translation>التطابق على {0} بلاطة من {1} بكسل: أكبر درجة {2}، أكبر فرق في لوغاريتم احتمالات ONNX ‏{3} ({4} من المسموح).</translation>
</message>
<message>
<source>Pixels whose class differs: static {0}, ONNX {1} of {2} ({3} pixels are ties).</source>
<extracomment>{0}: self.differing['static'], {1}: self.differing['onnx'], {2}: self.pixels, {3}: self.ties</extracomment>
<translation>بكسلات تختلف فئتها: الثابت {0}، ONNX ‏{1} من {2} ({3} بكسلات متعادلة).</translation>
</message>
<message>
<source>the class of {0} of {1} pixels differs in the {2} model</source>
<extracomment>{0}: count, {1}: self.pixels, {2}: name</extracomment>
<translation>تختلف فئة {0} من {1} بكسل في نموذج {2}</translation>
</message>
<message>
<source>The {0} command failed: {1}.</source>
<extracomment>{0}: command, {1}: error_messages.reason(error)</extracomment>
<translation>فشل الأمر {0}: {1}.</translation>
</message>
<message>
<source>try again</source>
<translation>حاول من جديد</translation>
</message>
<message>
<source>{0} cannot be used ({1}); mend that and try again.</source>
<extracomment>{0}: error.filename, {1}: error.strerror</extracomment>
<translation>لا يمكن استخدام {0} ({1})؛ أصلحه وحاول من جديد.</translation>
</message>
<message>
<source>The disk of the temporary files in {0} is full; free some space there.</source>
<extracomment>{0}: tempfile.gettempdir()</extracomment>
<translation>قرص الملفات المؤقتة في {0} ممتلئ؛ أفرغ مساحة هناك.</translation>
</message>
<message>
<source>{0} does not return a list of score maps; choose another model.</source>
<extracomment>{0}: _name(network)</extracomment>
<translation>لا يعيد {0} قائمة خرائط درجات؛ اختر نموذجًا آخر.</translation>
</message>
<message>
<source>{0} gives other scores each time it sees the same image, so that no export can be checked against it; choose another model.</source>
<extracomment>{0}: _name(network)</extracomment>
<translation>يعطي {0} درجات أخرى كلما رأى الصورة نفسها، فلا يمكن فحص تصدير عليه؛ اختر نموذجًا آخر.</translation>
</message>
<message>
<source>{0} cannot be used on images of 3 bands and {1} px ({2}); correct the model configuration or take another input size.</source>
<extracomment>{0}: _name(network), {1}: size, {2}: error_messages.reason(error)</extracomment>
<translation>لا يمكن استخدام {0} على صور من 3 أشرطة و{1} بكسل ({2})؛ صحح إعدادات النموذج أو خذ حجم مدخل آخر.</translation>
</message>
<message>
<source>Output {0} of {1} is {2} where scores {3} are needed; switch that output off in the model configuration or choose another model.</source>
<extracomment>{0}: number, {1}: _name(network), {2}: shape, {3}: wanted</extracomment>
<translation>المخرج {0} من {1} هو {2} والمطلوب درجات {3}؛ أوقف ذلك المخرج في إعدادات النموذج أو اختر نموذجًا آخر.</translation>
</message>
<message>
<source>The checkpoint {0} is damaged; resuming from the one before, {1}</source>
<extracomment>{0}: names, {1}: source</extracomment>
<translation>نقطة الحفظ {0} تالفة؛ الاستئناف من التي قبلها، {1}</translation>
</message>
<message>
<source>, which holds averaged weights: the result will differ from that of an undamaged run</source>
<translation>، وفيها أوزان متوسطة: ستختلف النتيجة عن تشغيل غير تالف</translation>
</message>
<message>
<source>No checkpoint of {0} can be used: {1} are damaged; start a new run.</source>
<extracomment>{0}: run.path, {1}: ', '.join((path.name for path in damaged))</extracomment>
<translation>لا نقطة حفظ صالحة في {0}: ‏{1} تالفة؛ ابدأ تشغيلًا جديدًا.</translation>
</message>
<message>
<source>The checkpoint {0} is damaged (no iteration in {1}); start a new run.</source>
<extracomment>{0}: source, {1}: STATE</extracomment>
<translation>نقطة الحفظ {0} تالفة (لا تكرار في {1})؛ ابدأ تشغيلًا جديدًا.</translation>
</message>
<message>
<source>The best checkpoint {0} is damaged</source>
<extracomment>{0}: best</extracomment>
<translation>أفضل نقطة حفظ {0} تالفة</translation>
</message>
<message>
<source>The checkpoint file {0} is damaged (another size or checksum); use another checkpoint of its run, or train again.</source>
<extracomment>{0}: source / name</extracomment>
<translation>ملف نقطة الحفظ {0} تالف (حجم أو مجموع تحقق آخر)؛ استخدم نقطة حفظ أخرى من تشغيله، أو درّب من جديد.</translation>
</message>
<message>
<source>The checkpoint file {0} cannot be read ({1}).</source>
<extracomment>{0}: path, {1}: error.strerror</extracomment>
<translation>لا يمكن قراءة ملف نقطة الحفظ {0} ({1}).</translation>
</message>
<message>
<source>The model configuration {0} has no section 'model' with a 'type'; add it.</source>
<extracomment>{0}: source</extracomment>
<translation>ليس في إعدادات النموذج {0} قسم 'model' مع 'type'؛ أضفه.</translation>
</message>
<message>
<source>Of {0} only the section model is used; not used: {1}.</source>
<extracomment>{0}: source, {1}: ', '.join(sorted(map(str, values)))</extracomment>
<translation>لا يُستخدم من {0} إلا القسم model؛ غير مستخدم: {1}.</translation>
</message>
<message>
<source>Weights named in {0} are not loaded ({1}); choose initial weights instead.</source>
<extracomment>{0}: source, {1}: ', '.join(ignored)</extracomment>
<translation>الأوزان المسماة في {0} لا تُحمَّل ({1})؛ اختر أوزانًا ابتدائية بدلًا منها.</translation>
</message>
<message>
<source>PaddleSeg has no model called '{0}'{1}.</source>
<extracomment>{0}: kind, {1}: _near(kind, _MODELS)</extracomment>
<translation>ليس في PaddleSeg نموذج باسم «{0}»{1}.</translation>
</message>
<message>
<source>The model configuration {0} inherits from itself; correct its _base_.</source>
<extracomment>{0}: path</extracomment>
<translation>إعدادات النموذج {0} ترث من نفسها؛ صحح _base_ فيها.</translation>
</message>
<message>
<source>The model configuration {0} holds no sections; give a YAML file like PaddleSeg's own.</source>
<extracomment>{0}: path</extracomment>
<translation>ليس في إعدادات النموذج {0} أقسام؛ حدد ملف YAML كملفات PaddleSeg.</translation>
</message>
<message>
<source>The _base_ of the model configuration {0} is not a file name; correct it.</source>
<extracomment>{0}: path</extracomment>
<translation>‏_base_ في إعدادات النموذج {0} ليس اسم ملف؛ صححه.</translation>
</message>
<message>
<source>PaddleSeg has no component called '{0}'{1}.</source>
<extracomment>{0}: kind, {1}: _near(kind, known)</extracomment>
<translation>ليس في PaddleSeg مكوّن باسم «{0}»{1}.</translation>
</message>
<message>
<source>The value '{0}' of '{1}' in the model configuration is not a plain name; correct it.</source>
<extracomment>{0}: value, {1}: key</extracomment>
<translation>القيمة «{0}» لـ «{1}» في إعدادات النموذج ليست اسمًا بسيطًا؛ صححها.</translation>
</message>
<message>
<source>; near it there are</source>
<translation>؛ القريب منه</translation>
</message>
<message>
<source>The model configuration {0} has a section that holds itself; write it out.</source>
<extracomment>{0}: source</extracomment>
<translation>في إعدادات النموذج {0} قسم يحوي نفسه؛ اكتبه كاملًا.</translation>
</message>
<message>
<source>, which {0} inherits from,</source>
<extracomment>{0}: parents[-1]</extracomment>
<translation>، التي يرث منها {0}،</translation>
</message>
<message>
<source>put it there, or write the whole model section into one file</source>
<translation>ضعه هناك، أو اكتب قسم model كله في ملف واحد</translation>
</message>
<message>
<source>The model configuration {0}{1} does not exist; {2}.</source>
<extracomment>{0}: path, {1}: asked, {2}: remedy</extracomment>
<translation>إعدادات النموذج {0}{1} غير موجودة؛ {2}.</translation>
</message>
<message>
<source>The model configuration {0} cannot be read ({1}); correct the file.</source>
<extracomment>{0}: path, {1}: reason</extracomment>
<translation>لا يمكن قراءة إعدادات النموذج {0} ({1})؛ صحح الملف.</translation>
</message>
<message>
<source>{0} of the model configuration has no argument '{1}'{2}.</source>
<extracomment>{0}: kind, {1}: key, {2}: _near(key, accepted)</extracomment>
<translation>ليس لـ {0} في إعدادات النموذج الوسيط «{1}»{2}.</translation>
</message>
<message>
<source>PaddleSeg cannot build {0} from the model configuration ({1}); correct its section.</source>
<extracomment>{0}: kind, {1}: error_messages.reason(error)</extracomment>
<translation>لا يستطيع PaddleSeg بناء {0} من إعدادات النموذج ({1})؛ صحح قسمه.</translation>
</message>
<message>
<source>The weights file {0} does not hold named weights; choose a .pdparams file.</source>
<extracomment>{0}: path</extracomment>
<translation>ليس في ملف الأوزان {0} أوزان مسماة؛ اختر ملف .pdparams.</translation>
</message>
<message>
<source>The weights file {0} does not belong to this model: {1} of its {2} weights are missing or of another shape (the first is {3}); choose the model the weights were trained with.</source>
<extracomment>{0}: path, {1}: len(missing), {2}: len(wanted), {3}: missing[0]</extracomment>
<translation>ملف الأوزان {0} ليس لهذا النموذج: {1} من أوزانه {2} مفقودة أو بشكل آخر (أولها {3})؛ اختر النموذج الذي دُرّبت به الأوزان.</translation>
</message>
<message>
<source>{0} of {1} weights were not in {2} and start random: {3}.</source>
<extracomment>{0}: len(missing), {1}: len(wanted), {2}: path, {3}: shown</extracomment>
<translation>{0} من {1} وزنًا لم تكن في {2} وتبدأ عشوائية: {3}.</translation>
</message>
<message>
<source>The weights file {0} cannot be read ({1}); choose another one.</source>
<extracomment>{0}: path, {1}: error.strerror</extracomment>
<translation>لا يمكن قراءة ملف الأوزان {0} ({1})؛ اختر غيره.</translation>
</message>
<message>
<source>The weights file {0} was refused: it holds more than arrays or is damaged ({1}); take the weights from a source you trust.</source>
<extracomment>{0}: path, {1}: error</extracomment>
<translation>رُفض ملف الأوزان {0}: فيه أكثر من مصفوفات أو هو تالف ({1})؛ خذ الأوزان من مصدر تثق به.</translation>
</message>
<message>
<source>The weights file {0} is damaged ({1}); choose another one.</source>
<extracomment>{0}: path, {1}: type(error).__name__</extracomment>
<translation>ملف الأوزان {0} تالف ({1})؛ اختر غيره.</translation>
</message>
<message>
<source>it asks for {0}.{1}</source>
<extracomment>{0}: module, {1}: name</extracomment>
<translation>يطلب {0}.{1}</translation>
</message>
<message>
<source>Another training is downloading the same backbone; waiting for it.</source>
<translation>تدريب آخر ينزّل شبكة الأساس نفسها؛ يجري انتظاره.</translation>
</message>
<message>
<source>it holds {0} {1} files instead of one</source>
<extracomment>{0}: len(found), {1}: WEIGHTS</extracomment>
<translation>فيه {0} من ملفات {1} بدل واحد</translation>
</message>
<message>
<source>The ImageNet backbone cannot be fetched from {0} ({1}); put that file into {2} as {3} by hand, or choose WEIGHTS=none.</source>
<extracomment>{0}: url, {1}: reason, {2}: cache, {3}: name</extracomment>
<translation>لا يمكن جلب شبكة أساس ImageNet من {0} ({1})؛ ضع ذلك الملف في {2} باسم {3} يدويًا، أو اختر WEIGHTS=none.</translation>
</message>
<message>
<source>Downloading {0} into {1}.</source>
<extracomment>{0}: url, {1}: cache</extracomment>
<translation>تنزيل {0} إلى {1}.</translation>
</message>
<message>
<source>the download was interrupted; start the training again to continue it</source>
<translation>انقطع التنزيل؛ ابدأ التدريب من جديد لمتابعته</translation>
</message>
<message>
<source>run {0}, best checkpoint (iteration {1})</source>
<extracomment>{0}: run.path.name, {1}: state['iteration']</extracomment>
<translation>التشغيل {0}، أفضل نقطة حفظ (التكرار {1})</translation>
</message>
<message>
<source>The dataset was split again after the model was trained ({0} changed): it may have learnt from tiles of {1}.txt, and its scores look too good then.</source>
<extracomment>{0}: ' and '.join(others), {1}: split</extracomment>
<translation>قُسّمت مجموعة البيانات من جديد بعد تدريب النموذج (تغير {0}): قد يكون تعلم من بلاطات {1}.txt، فتبدو نتائجه أفضل من الواقع.</translation>
</message>
<message>
<source>exported model {0}</source>
<extracomment>{0}: found.path</extracomment>
<translation>النموذج المصدَّر {0}</translation>
</message>
<message>
<source>weights {0} for {1}</source>
<extracomment>{0}: path, {1}: architecture</extracomment>
<translation>الأوزان {0} لـ {1}</translation>
</message>
<message>
<source>These are the tiles that the model was trained on: its scores on others are lower.</source>
<translation>هذه هي البلاطات التي دُرّب عليها النموذج: نتائجه على غيرها أدنى.</translation>
</message>
<message>
<source>, or give {0} as the model</source>
<extracomment>{0}: last / checkpoints.PARAMETERS</extracomment>
<translation>، أو حدد {0} نموذجًا</translation>
</message>
<message>
<source>The run {0} has no best checkpoint; train it until its next validation{1}.</source>
<extracomment>{0}: run.path, {1}: other</extracomment>
<translation>ليس للتشغيل {0} أفضل نقطة حفظ؛ درّبه حتى تحققه التالي{1}.</translation>
</message>
<message>
<source>{0} holds weights only; give the architecture ({1}).</source>
<extracomment>{0}: path, {1}: ', '.join(model_zoo.MODELS)</extracomment>
<translation>في {0} أوزان فقط؛ حدد البنية ({1}).</translation>
</message>
<message>
<source>There is no architecture called '{0}'; choose one of {1}.</source>
<extracomment>{0}: architecture, {1}: ', '.join(model_zoo.MODELS)</extracomment>
<translation>لا بنية باسم «{0}»؛ اختر من {1}.</translation>
</message>
<message>
<source>{0} is not in the folder of its run; give the folder of the dataset {1}, or of another one, as DATASET.</source>
<extracomment>{0}: self.path, {1}: self.dataset_name</extracomment>
<translation>{0} ليس في مجلد تشغيله؛ حدد مجلد مجموعة البيانات {1} أو غيرها في DATASET.</translation>
</message>
<message>
<source>{0} does not say which dataset it belongs to; give a dataset folder (DATASET).</source>
<extracomment>{0}: self.path</extracomment>
<translation>لا يذكر {0} لأي مجموعة بيانات ينتمي؛ حدد مجلد مجموعة بيانات (DATASET).</translation>
</message>
<message>
<source>The dataset {0} of {1} is gone; give the folder to which it was moved as DATASET.</source>
<extracomment>{0}: dataset, {1}: self.path</extracomment>
<translation>مجموعة البيانات {0} الخاصة بـ {1} غير موجودة؛ حدد المجلد الذي نُقلت إليه في DATASET.</translation>
</message>
<message>
<source>The {0} was replaced by a later one just now; start again.</source>
<extracomment>{0}: self.title</extracomment>
<translation>حلّ لاحق محل {0} للتو؛ ابدأ من جديد.</translation>
</message>
<message>
<source>{0} belongs to a run of {1}, and ARCHITECTURE is {2}; leave it empty.</source>
<extracomment>{0}: path, {1}: config.model, {2}: architecture</extracomment>
<translation>{0} من تشغيل لـ {1}، وARCHITECTURE هو {2}؛ اتركه فارغًا.</translation>
</message>
<message>
<source>it depends on a condition that it computes</source>
<translation>تعتمد على شرط تحسبه</translation>
</message>
<message>
<source>choose a GPU that can, or start a new run with the precision fp32 (it can begin with the weights of another one: WEIGHTS=run).</source>
<translation>اختر GPU يستطيع ذلك، أو ابدأ تشغيلًا جديدًا بالدقة fp32 (يمكن أن يبدأ بأوزان غيره: WEIGHTS=run).</translation>
</message>
<message>
<source>Paddle cannot train in {0} on a CPU; {1}</source>
<extracomment>{0}: name, {1}: REMEDY</extracomment>
<translation>لا يستطيع Paddle التدريب بـ {0} على المعالج؛ {1}</translation>
</message>
<message>
<source>{0} cannot train in {1}, which takes a compute capability of {2}.{3}; {4}</source>
<extracomment>{0}: devices.describe(device), {1}: name, {2}: least[0], {3}: least[1], {4}: REMEDY</extracomment>
<translation>لا يستطيع {0} التدريب بـ {1} التي تتطلب قدرة حوسبة {2}.{3}؛ {4}</translation>
</message>
<message>
<source>{0} has no backbone that could be frozen; give FREEZE_ITERATIONS=0.</source>
<extracomment>{0}: model_info(model).title</extracomment>
<translation>ليس لـ {0} شبكة أساس يمكن تجميدها؛ حدد FREEZE_ITERATIONS=0.</translation>
</message>
<message>
<source>a sample of larger ones takes longer</source>
<translation>العينة في دفعات أكبر أبطأ</translation>
</message>
<message>
<source>{0} samples take about {1} of the free memory of {2} GB</source>
<extracomment>{0}: size, {1}: SHARE_ON_CPU, {2}: free / 1000000000.0</extracomment>
<translation>تأخذ {0} عينات نحو {1} من الذاكرة الفارغة {2} GB</translation>
</message>
<message>
<source>not even one sample fits</source>
<translation>لا تتسع حتى لعينة واحدة</translation>
</message>
<message>
<source>a batch of {0} fitted into the memory of the device once</source>
<extracomment>{0}: size</extracomment>
<translation>اتسعت ذاكرة الجهاز مرة لدفعة من {0}</translation>
</message>
<message>
<source>there are no more tiles</source>
<translation>لا بلاطات أخرى</translation>
</message>
<message>
<source>more does not pay on a GPU</source>
<translation>لا فائدة من الأكثر على GPU</translation>
</message>
<message>
<source>{0} samples did not fit into the memory</source>
<extracomment>{0}: count</extracomment>
<translation>لم تتسع الذاكرة لـ {0} عينات</translation>
</message>
<message>
<source>one sample takes nearly all of the memory</source>
<translation>تأخذ عينة واحدة كل الذاكرة تقريبًا</translation>
</message>
<message>
<source>more does not pay on a CPU</source>
<translation>لا فائدة من الأكثر على المعالج</translation>
</message>
<message>
<source>more may not fit into the free memory of {0} GB</source>
<extracomment>{0}: free / 1000000000.0</extracomment>
<translation>قد لا تتسع الذاكرة الفارغة {0} GB لأكثر</translation>
</message>
<message>
<source>not even one sample fits beside what the trials before it have left</source>
<translation>لا تتسع حتى لعينة واحدة بجانب ما تركته التجارب السابقة</translation>
</message>
<message>
<source>The network returned {0} outputs where {1} were expected.</source>
<extracomment>{0}: len(scores), {1}: len(self._output_weights)</extracomment>
<translation>أعادت الشبكة {0} من المخرجات والمتوقع {1}.</translation>
</message>
<message>
<source>The optimizer's state of the checkpoint belongs to another model; start a new run.</source>
<translation>حالة المُحسِّن في نقطة الحفظ لنموذج آخر؛ ابدأ تشغيلًا جديدًا.</translation>
</message>
<message>
<source>image decoding</source>
<translation>فك ترميز الصور</translation>
</message>
<message>
<source>image and mask decoding</source>
<translation>فك ترميز الصور والأقنعة</translation>
</message>
<message>
<source>deployment descriptions</source>
<translation>أوصاف النشر</translation>
</message>
<message>
<source>the networks</source>
<translation>الشبكات</translation>
</message>
<message>
<source>the VisualDL log</source>
<translation>سجل VisualDL</translation>
</message>
<message>
<source>ONNX models</source>
<translation>نماذج ONNX</translation>
</message>
<message>
<source>the report of an evaluation</source>
<translation>تقرير التقييم</translation>
</message>
<message>
<source>ONNX export</source>
<translation>تصدير ONNX</translation>
</message>
<message>
<source>the probabilities are {0} to {1}, not 0.333</source>
<extracomment>{0}: found.min(), {1}: found.max()</extracomment>
<translation>الاحتمالات {0} إلى {1} وليست 0.333</translation>
</message>
<message>
<source>{0}: choose another MODEL or PRECISION.</source>
<extracomment>{0}: sentence.rstrip('.')</extracomment>
<translation>{0}: اختر MODEL أو PRECISION آخر.</translation>
</message>
<message>
<source>The package {0} ({1}) cannot be imported: {2}.</source>
<extracomment>{0}: name, {1}: use, {2}: _last_line(error)</extracomment>
<translation>لا يمكن استيراد الحزمة {0} ({1}): {2}.</translation>
</message>
<message>
<source>A model cannot be applied: {0}.</source>
<extracomment>{0}: _last_line(error)</extracomment>
<translation>لا يمكن تطبيق نموذج: {0}.</translation>
</message>
<message>
<source>Paddle failed: {0}.</source>
<extracomment>{0}: error_messages.reason(error)</extracomment>
<translation>فشل Paddle: {0}.</translation>
</message>
<message>
<source>This training environment is made for an NVIDIA GPU, but Paddle sees none ({0}): the CPU is used, which is many times slower. Stop, and resume when the GPU is back; a restart of the computer helps after an update of the driver.</source>
<extracomment>{0}: cause</extracomment>
<translation>بيئة التدريب هذه مصنوعة لـ GPU من NVIDIA، لكن Paddle لا يرى أيًا منها ({0}): يُستخدم المعالج وهو أبطأ مرات كثيرة. أوقف واستأنف حين يعود GPU؛ إعادة تشغيل الحاسوب تفيد بعد تحديث المشغّل.</translation>
</message>
<message>
<source>the driver names {0}</source>
<extracomment>{0}: cards[0]</extracomment>
<translation>يسمي المشغّل {0}</translation>
</message>
<message>
<source>The device {0} is asked for, but this Paddle ({1}) sees {2} GPUs; use the device cpu, or set the environment up for your CUDA version.</source>
<extracomment>{0}: wanted, {1}: paddle.__version__, {2}: count</extracomment>
<translation>طُلب الجهاز {0}، لكن Paddle هذا ({1}) يرى {2} GPU؛ استخدم الجهاز cpu، أو أعدّ البيئة لإصدار CUDA لديك.</translation>
</message>
<message>
<source>This build of Paddle has no code for {0}, whose compute capability is {1} (there is code for {2}): run the algorithm "Set up training environment" with DEVICE=auto, or use the device cpu.</source>
<extracomment>{0}: describe(wanted), {1}: own, {2}: there</extracomment>
<translation>ليس في إصدار Paddle هذا كود لـ {0}، وقدرة حوسبته {1} (فيه كود لـ {2}): شغّل الخوارزمية «إعداد بيئة التدريب» مع DEVICE=auto، أو استخدم الجهاز cpu.</translation>
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
<translation>توقف التدريب بخطأ غير متوقع {0}: {1}؛ انظر train.log.</translation>
</message>
<message>
<source>{0} cannot be used ({1}); mend that and resume the run.</source>
<extracomment>{0}: error.filename or run.path, {1}: error.strerror or error</extracomment>
<translation>لا يمكن استخدام {0} ({1})؛ أصلحه واستأنف التشغيل.</translation>
</message>
<message>
<source>resume the run</source>
<translation>استأنف التشغيل</translation>
</message>
<message>
<source>The disk of {0} is full; free some space and resume the run.</source>
<extracomment>{0}: run.path</extracomment>
<translation>قرص {0} ممتلئ؛ أفرغ مساحة واستأنف التشغيل.</translation>
</message>
<message>
<source>{0} cannot be written ({1}); make it writable and resume the run.</source>
<extracomment>{0}: os.fspath(place), {1}: error.strerror</extracomment>
<translation>لا يمكن كتابة {0} ({1})؛ اجعله قابلًا للكتابة واستأنف التشغيل.</translation>
</message>
<message>
<source>The file {0} of the dataset cannot be read any more; put it back and resume the run.</source>
<extracomment>{0}: error.filename</extracomment>
<translation>لم تعد قراءة الملف {0} من مجموعة البيانات ممكنة؛ أعده واستأنف التشغيل.</translation>
</message>
<message>
<source>run the algorithm "Set up training environment" again</source>
<translation>شغّل الخوارزمية «إعداد بيئة التدريب» من جديد</translation>
</message>
<message>
<source>: Windows resets a GPU that does not answer for 2 s, also because of other programs</source>
<translation>: يعيد Windows ضبط GPU لا يستجيب مدة 2 ث، وقد يكون بسبب برامج أخرى</translation>
</message>
<message>
<source>This build of Paddle has no code for the GPU ({0}); {1} with DEVICE=auto, or {2} with the device cpu.</source>
<extracomment>{0}: _SET_UP</extracomment>
<translation>ليس في إصدار Paddle هذا كود لـ GPU ‏({0})؛ {1} مع DEVICE=auto، أو {2} بالجهاز cpu.</translation>
</message>
<message>
<source>NVIDIA's driver is too old for this build of Paddle ({0}); update the driver, or {1}.</source>
<extracomment>{0}: _SET_UP</extracomment>
<translation>مشغّل NVIDIA قديم جدًا لإصدار Paddle هذا ({0})؛ حدّث المشغّل، أو {1}.</translation>
</message>
<message>
<source>A library that Paddle needs cannot be loaded ({0}); take folders with another CUDA or cuDNN out of PATH, and install Microsoft's Visual C++ runtime if it is missing.</source>
<translation>لا يمكن تحميل مكتبة يحتاجها Paddle ‏({0})؛ أخرج من PATH المجلدات التي فيها CUDA أو cuDNN آخر، وثبّت Visual C++ runtime من Microsoft إن كان مفقودًا.</translation>
</message>
<message>
<source>The exchange between the GPUs failed ({0}); {1}, with one process if it fails once more.</source>
<translation>فشل التبادل بين وحدات GPU ‏({0})؛ {1}، وبعملية واحدة إن فشل مرة أخرى.</translation>
</message>
<message>
<source>The GPU or its driver failed ({0}{1}); {2}, and if it fails once more, update NVIDIA's driver, or {2} with the device cpu.</source>
<translation>فشل GPU أو مشغّله ({0}{1})؛ {2}، وإن فشل مرة أخرى فحدّث مشغّل NVIDIA، أو {2} بالجهاز cpu.</translation>
</message>
<message>
<source>Paddle is compiled for cuDNN {0}, but {1} is installed: if a training ends with an error of CUDNN, install nvidia-cudnn {2}.{3} into the environment with pip.</source>
<extracomment>{0}: facts['cudnn'], {1}: facts['cudnn_package'], {2}: wanted[0], {3}: wanted[1]</extracomment>
<translation>جُمّع Paddle لـ cuDNN {0}، لكن المثبت {1}: إن انتهى تدريب بخطأ من CUDNN فثبّت nvidia-cudnn {2}.{3} في البيئة بـ pip.</translation>
</message>
<message>
<source>no limit</source>
<translation>بلا حد</translation>
</message>
<message>
<source>CPU ({0}), {1} threads</source>
<extracomment>{0}: _name(), {1}: threads()</extracomment>
<translation>المعالج ({0})، {1} خيوط</translation>
</message>
<message>
<source>model name</source>
<translation>اسم النموذج</translation>
</message>
<message>
<source>it has to take 1 x 3 x H x W float values, H = W, and to give 1 x C x H x W values of two or more classes</source>
<translation>يجب أن يأخذ قيمًا عشرية 1 x 3 x H x W، ‏H = W، ويعطي قيم 1 x C x H x W لفئتين أو أكثر</translation>
</message>
<message>
<source>the GPU</source>
<translation>وحدة GPU</translation>
</message>
<message>
<source>the CPU ({0} threads)</source>
<extracomment>{0}: cores</extracomment>
<translation>المعالج ({0} خيوط)</translation>
</message>
<message>
<source>The model {0} takes {1}; {2}.</source>
<extracomment>{0}: self._path, {1}: found, {2}: WANTED</extracomment>
<translation>يأخذ النموذج {0} ‏{1}؛ {2}.</translation>
</message>
<message>
<source>The model {0} gives {1} values; {2}.</source>
<extracomment>{0}: self._path, {1}: ' x '.join(map(str, shape)), {2}: WANTED</extracomment>
<translation>يعطي النموذج {0} قيم {1}؛ {2}.</translation>
</message>
<message>
<source>The model {0} cannot be loaded ({1}); the file seems damaged: export the model again.</source>
<extracomment>{0}: path, {1}: _reason(error)</extracomment>
<translation>لا يمكن تحميل النموذج {0} ({1})؛ يبدو الملف تالفًا: صدّر النموذج من جديد.</translation>
</message>
<message>
<source>The model {0} cannot be run ({1}); {2}.</source>
<extracomment>{0}: self._path, {1}: _reason(error), {2}: WANTED</extracomment>
<translation>لا يمكن تشغيل النموذج {0} ({1})؛ {2}.</translation>
</message>
<message>
<source>The memory ran out with a batch size of {0}; looking for one that fits.</source>
<extracomment>{0}: config.batch_size</extracomment>
<translation>نفدت الذاكرة بحجم دفعة {0}؛ يجري البحث عن حجم يتسع.</translation>
</message>
<message>
<source>Trying a batch size of {0}.</source>
<extracomment>{0}: count</extracomment>
<translation>تجربة حجم دفعة {0}.</translation>
</message>
<message>
<source>start a new run with a lower learning rate or without damaged tiles; what was saved before is kept, and WEIGHTS=run starts from its best checkpoint if it was validated before</source>
<translation>ابدأ تشغيلًا جديدًا بمعدل تعلم أدنى أو دون بلاطات تالفة؛ ما حُفظ من قبل يبقى، وWEIGHTS=run يبدأ من أفضل نقطة حفظ إن جرى تحقق من قبل</translation>
</message>
<message>
<source>a better {0} than that of iteration {1}</source>
<extracomment>{0}: TITLES[self._metric], {1}: self._before.get('iteration')</extracomment>
<translation>{0} أفضل مما عند التكرار {1}</translation>
</message>
<message>
<source>stopped early at iteration {0}: {1} validations without {2}</source>
<extracomment>{0}: iteration, {1}: self._waited, {2}: better</extracomment>
<translation>توقف مبكرًا عند التكرار {0}: {1} مرات تحقق دون {2}</translation>
</message>
<message>
<source>the time limit of {0} minutes was reached at iteration {1}</source>
<extracomment>{0}: self._minutes, {1}: iteration</extracomment>
<translation>بُلغ حد الوقت {0} دقيقة عند التكرار {1}</translation>
</message>
<message>
<source>the time limit of {0} minutes allowed {1} of {2} iterations</source>
<extracomment>{0}: self._minutes, {1}: iterations, {2}: asked</extracomment>
<translation>سمح حد الوقت {0} دقيقة بـ {1} من {2} تكرارًا</translation>
</message>
<message>
<source>The weights {0} became NaN or infinite at iteration {1}: {2}.</source>
<extracomment>{0}: name, {1}: iteration, {2}: REMEDY</extracomment>
<translation>صارت الأوزان {0} ‏NaN أو لانهائية عند التكرار {1}: {2}.</translation>
</message>
<message>
<source>The loss became NaN or infinite at iteration {0}: {1}.</source>
<extracomment>{0}: iteration, {1}: REMEDY</extracomment>
<translation>صارت الخسارة NaN أو لانهائية عند التكرار {0}: {1}.</translation>
</message>
<message>
<source>About {0} for {1} iterations at {2} s each, validation not counted</source>
<extracomment>{0}: duration(seconds * count), {1}: count, {2}: seconds</extracomment>
<translation>نحو {0} لـ {1} تكرارًا كل منها {2} ث، دون حساب التحقق</translation>
</message>
<message>
<source>; the time limit ends them in {0}</source>
<extracomment>{0}: duration(left)</extracomment>
<translation>؛ ينهيها حد الوقت بعد {0}</translation>
</message>
<message>
<source>{0} s/iteration, {1} s left</source>
<translation>{0} ث/تكرار، بقي {1} ث</translation>
</message>
<message>
<source>{0} {1} % done, about {2} left.</source>
<extracomment>{0}: self._name, {1}: 100 * done // self._total, {2}: duration(left)</extracomment>
<translation>{0} أُنجز {1} %، بقي نحو {2}.</translation>
</message>
<message>
<source>{0}; to end earlier, stop it and give TIME_LIMIT or fewer ITERATIONS.</source>
<extracomment>{0}: sentence</extracomment>
<translation>{0}؛ للإنهاء أبكر أوقفه وحدد TIME_LIMIT أو ITERATIONS أقل.</translation>
</message>
<message>
<source>Starting from the {0} {1}.</source>
<extracomment>{0}: words, {1}: path</extracomment>
<translation>البدء من {0} {1}.</translation>
</message>
<message>
<source>About the initial weights: {0}{1}</source>
<extracomment>{0}: doubt[0].lower(), {1}: doubt[1:]</extracomment>
<translation>بشأن الأوزان الابتدائية: {0}{1}</translation>
</message>
<message>
<source>ImageNet backbone</source>
<translation>شبكة أساس ImageNet</translation>
</message>
<message>
<source>Stopped on request before the first iteration.</source>
<translation>أُوقف بالطلب قبل التكرار الأول.</translation>
</message>
<message>
<source>The list train.txt of {0} has {1} tiles now and had {2} when the run was made; start a new run.</source>
<extracomment>{0}: config.dataset, {1}: len(train), {2}: config.train_count</extracomment>
<translation>في القائمة train.txt من {0} الآن {1} بلاطة وكانت {2} حين صُنع التشغيل؛ ابدأ تشغيلًا جديدًا.</translation>
</message>
<message>
<source>The run needs about {0} MB more in {1}, and {2} MB are free; make room, or start it in another folder of runs.</source>
<extracomment>{0}: needed / 1000000.0, {1}: run.path, {2}: free / 1000000.0</extracomment>
<translation>يحتاج التشغيل نحو {0} MB أخرى في {1}، والفارغ {2} MB؛ أفرغ مساحة، أو ابدأه في مجلد آخر لعمليات التشغيل.</translation>
</message>
<message>
<source>{0} more of {1} opened tiles are like that.</source>
<extracomment>{0}: len(wrong) - SHOWN, {1}: TILES_OPENED</extracomment>
<translation>{0} أخرى من {1} بلاطة مفتوحة كذلك.</translation>
</message>
<message>
<source>Tiles of {0} px are smaller than the input size of {1} px and are filled up with grey; a smaller input size trains faster and as well.</source>
<extracomment>{0}: smallest, {1}: config.input_size</extracomment>
<translation>بلاطات {0} بكسل أصغر من حجم المدخل {1} بكسل وتُكمل بالرمادي؛ حجم مدخل أصغر يتدرب أسرع وبالجودة نفسها.</translation>
</message>
<message>
<source>give the size of the tiles as INPUT_SIZE, or</source>
<translation>حدد حجم البلاطات في INPUT_SIZE، أو</translation>
</message>
<message>
<source>Tiles of {0} px are scaled to the input size of {1} px: buildseg, which feeds blocks as they are, shows the model buildings of another size; {2}choose a preset that crops.</source>
<extracomment>{0}: scaled[0], {1}: config.input_size, {2}: unscaled</extracomment>
<translation>تُقيَّس بلاطات {0} بكسل إلى حجم المدخل {1} بكسل: buildseg الذي يمرر الكتل كما هي يُري النموذج مباني بحجم آخر؛ {2}اختر إعدادًا مسبقًا يقتطع.</translation>
</message>
<message>
<source>The folder {0} cannot be written; make it writable.</source>
<extracomment>{0}: directory</extracomment>
<translation>لا يمكن الكتابة في المجلد {0}؛ اجعله قابلًا للكتابة.</translation>
</message>
<message>
<source>At {0} s each the time limit allows {1} of {2} iterations, within which the learning rate comes down.</source>
<extracomment>{0}: pace, {1}: iterations, {2}: self._run.asked_config().iterations</extracomment>
<translation>بمعدل {0} ث لكل تكرار يسمح حد الوقت بـ {1} من {2} تكرارًا، ينخفض خلالها معدل التعلم.</translation>
</message>
<message>
<source>Training on {0}{1}.</source>
<extracomment>{0}: devices.describe(device), {1}: self._group.description()</extracomment>
<translation>التدريب على {0}{1}.</translation>
</message>
<message>
<source>Batch size {0}: {1}.</source>
<extracomment>{0}: found.size, {1}: found.reason</extracomment>
<translation>حجم الدفعة {0}: {1}.</translation>
</message>
<message>
<source>Searching the learning rate in up to {0} steps.</source>
<extracomment>{0}: steps</extracomment>
<translation>البحث عن معدل التعلم في {0} خطوات على الأكثر.</translation>
</message>
<message>
<source>Learning rate search</source>
<translation>البحث عن معدل التعلم</translation>
</message>
<message>
<source>Model {0}, preset {1}: {2} iterations of {3} samples of {4} px from {5} tiles; {6} tiles to validate.</source>
<extracomment>{0}: config.model, {1}: config.preset, {2}: config.iterations, {3}: config.samples_per_iteration, {4}: config.input_size, {5}: config.train_count, {6}: config.validation_count</extracomment>
<translation>النموذج {0}، الإعداد المسبق {1}: {2} تكرارًا من {3} عينات بحجم {4} بكسل من {5} بلاطة؛ {6} بلاطة للتحقق.</translation>
</message>
<message>
<source>Resuming from the checkpoint at iteration {0}.</source>
<extracomment>{0}: state['iteration']</extracomment>
<translation>الاستئناف من نقطة الحفظ عند التكرار {0}.</translation>
</message>
<message>
<source>The schedule now spans {0} iterations instead of {1}: the learning rate was {2} and continues at {3}.</source>
<extracomment>{0}: self.config.iterations, {1}: before.iterations, {2}: rates[0], {3}: rates[1]</extracomment>
<translation>يمتد الجدول الآن على {0} تكرارًا بدل {1}: كان معدل التعلم {2} ويستمر عند {3}.</translation>
</message>
<message>
<source>Augmented samples: {0}.</source>
<extracomment>{0}: self._run.samples_file</extracomment>
<translation>العينات الموسّعة: {0}.</translation>
</message>
<message>
<source>The loss fell at none of the learning rates tried; the learning rate stays {0}.</source>
<extracomment>{0}: rate</extracomment>
<translation>لم تنخفض الخسارة عند أي من معدلات التعلم المجربة؛ يبقى معدل التعلم {0}.</translation>
</message>
<message>
<source>Learning rate {0}, found in {1} steps: {2}.</source>
<extracomment>{0}: rate, {1}: len(curve), {2}: self._run.rate_search_file</extracomment>
<translation>معدل التعلم {0}، وُجد في {1} خطوات: {2}.</translation>
</message>
<message>
<source>The best checkpoint is gone</source>
<translation>أفضل نقطة حفظ غير موجودة</translation>
</message>
<message>
<source>{0}; the next validation makes a new one.</source>
<extracomment>{0}: damage</extracomment>
<translation>{0}؛ يصنع التحقق التالي نقطة جديدة.</translation>
</message>
<message>
<source>The run used {0} and resumes with {1}: its weights will differ from those of an uninterrupted run in the last digits.</source>
<extracomment>{0}: before, {1}: now</extracomment>
<translation>استخدم التشغيل {0} ويُستأنف بـ {1}: ستختلف أوزانه عن أوزان تشغيل غير منقطع في الأرقام الأخيرة.</translation>
</message>
<message>
<source>Trying the validation of tiles of {0} x {1} px.</source>
<translation>تجربة التحقق ببلاطات {0} x {1} بكسل.</translation>
</message>
<message>
<source>the device {0}</source>
<extracomment>{0}: earlier['device']</extracomment>
<translation>الجهاز {0}</translation>
</message>
<message>
<source>The training ends: {0}.</source>
<extracomment>{0}: sentence</extracomment>
<translation>ينتهي التدريب: {0}.</translation>
</message>
<message>
<source>Stopped on request at iteration {0}; the checkpoint is {1}.</source>
<extracomment>{0}: iteration, {1}: self._run.last_dir</extracomment>
<translation>أُوقف بالطلب عند التكرار {0}؛ نقطة الحفظ هي {1}.</translation>
</message>
<message>
<source>the loss is {0}</source>
<extracomment>{0}: loss</extracomment>
<translation>الخسارة {0}</translation>
</message>
<message>
<source>the weights did not move</source>
<translation>لم تتحرك الأوزان</translation>
</message>
<message>
<source>gradients that overflowed have changed the weights</source>
<translation>غيّرت تدرجات فائضة الأوزان</translation>
</message>
<message>
<source>A training step of {0} in {1} failed: {2}.</source>
<extracomment>{0}: model, {1}: precision, {2}: why.rstrip('.')</extracomment>
<translation>فشلت خطوة تدريب لـ {0} بدقة {1}: {2}.</translation>
</message>
<message>
<source>Worst and best tiles</source>
<translation>أسوأ البلاطات وأفضلها</translation>
</message>
<message>
<source>By building IoU; each image, and what the model made of it:</source>
<translation>بحسب IoU المباني؛ كل صورة وما صنعه النموذج منها:</translation>
</message>
<message>
<source>Buildings by size</source>
<translation>المباني بحسب الحجم</translation>
</message>
<message>
<source>A building is found, and a footprint is correct, where the IoU of the two is at least {0}. {1}</source>
<translation>يُعدّ المبنى موجودًا والحدود صحيحة حيث لا يقل IoU بينهما عن {0}. {1}</translation>
</message>
<message>
<source>predicted {0}</source>
<translation>متنبأ به {0}</translation>
</message>
<message>
<source>Confusion matrix: pixels, and their share of the pixels of the true class.</source>
<translation>مصفوفة الالتباس: البكسلات ونسبتها من بكسلات الفئة الحقيقية.</translation>
</message>
<message>
<source>Precision and recall over thresholds</source>
<translation>الضبط والاستدعاء بحسب العتبات</translation>
</message>
<message>
<source>Building F1</source>
<translation>F1 المباني</translation>
</message>
<message>
<source>A pixel is building if its probability is at least the threshold. All other scores of this report are at 0.5. The best threshold of these tiles need not be the best one of others.</source>
<translation>البكسل مبنى إن لم يقل احتماله عن العتبة. كل النتائج الأخرى في هذا التقرير عند 0.5. أفضل عتبة لهذه البلاطات قد لا تكون الأفضل لغيرها.</translation>
</message>
<message>
<source>Learning curves</source>
<translation>منحنيات التعلم</translation>
</message>
<message>
<source>Settings of the training</source>
<translation>إعدادات التدريب</translation>
</message>
<message>
<source>Model, data and environment</source>
<translation>النموذج والبيانات والبيئة</translation>
</message>
<message>
<source>The same again</source>
<translation>التقييم نفسه من جديد</translation>
</message>
<message>
<source>As PaddleSeg prints it</source>
<translation>كما يطبعها PaddleSeg</translation>
</message>
<message>
<source>background</source>
<translation>خلفية</translation>
</message>
<message>
<source>building</source>
<translation>مبنى</translation>
</message>
<message>
<source>training</source>
<translation>التدريب</translation>
</message>
<message>
<source>validation</source>
<translation>التحقق</translation>
</message>
<message>
<source>test</source>
<translation>الاختبار</translation>
</message>
<message>
<source>images</source>
<translation>الصور</translation>
</message>
<message>
<source>masks</source>
<translation>الأقنعة</translation>
</message>
<message>
<source>image</source>
<translation>صورة</translation>
</message>
<message>
<source>mask</source>
<translation>قناع</translation>
</message>
<message>
<source>colour</source>
<translation>ملونة</translation>
</message>
<message>
<source>grey</source>
<translation>رمادية</translation>
</message>
<message>
<source>match</source>
<translation>لا تطابق أي</translation>
</message>
<message>
<source>matches</source>
<translation>لا تطابق أي</translation>
</message>
<message>
<source>{0} building</source>
<translation>{0} مبنى</translation>
</message>
<message>
<source>{0} buildings</source>
<translation>{0} مبنى</translation>
</message>
<message>
<source>{0} footprint</source>
<translation>{0} حدود مرسومة</translation>
</message>
<message>
<source>{0} footprints</source>
<translation>{0} حدود مرسومة</translation>
</message>
<message>
<source>{0} tile</source>
<translation>{0} بلاطة</translation>
</message>
<message>
<source>{0} tiles</source>
<translation>{0} بلاطة</translation>
</message>
<message>
<source>{0} window</source>
<translation>{0} نافذة</translation>
</message>
<message>
<source>{0} windows</source>
<translation>{0} نافذة</translation>
</message>
<message>
<source>{0} validations</source>
<translation>{0} مرات تحقق</translation>
</message>
<message>
<source>{0} iterations</source>
<translation>{0} تكرارًا</translation>
</message>
<message>
<source>{0} validation tile</source>
<translation>{0} بلاطة تحقق</translation>
</message>
<message>
<source>{0} validation tiles</source>
<translation>{0} بلاطة تحقق</translation>
</message>
<message>
<source>{0} test tile</source>
<translation>{0} بلاطة اختبار</translation>
</message>
<message>
<source>{0} test tiles</source>
<translation>{0} بلاطة اختبار</translation>
</message>
<message>
<source>{0} training tile</source>
<translation>{0} بلاطة تدريب</translation>
</message>
<message>
<source>{0} training tiles</source>
<translation>{0} بلاطة تدريب</translation>
</message>
<message>
<source>Training: {0} %</source>
<translation>التدريب: {0} %</translation>
</message>
<message>
<source>Validation: {0} %</source>
<translation>التحقق: {0} %</translation>
</message>
<message>
<source>Test: {0} %</source>
<translation>الاختبار: {0} %</translation>
</message>
<message>
<source>Buildings are outlined in yellow, ignored pixels hatched. Frames:</source>
<translation>المباني محددة بالأصفر والبكسلات المتجاهلة مهشّرة. الإطارات:</translation>
</message>
<message>
<source>loss {0}</source>
<translation>الخسارة {0}</translation>
</message>
<message>
<source>best threshold {0}</source>
<translation>أفضل عتبة {0}</translation>
</message>
<message>
<source>best so far</source>
<translation>الأفضل حتى الآن</translation>
</message>
<message>
<source>mean IoU {0}</source>
<translation>متوسط IoU ‏{0}</translation>
</message>
<message>
<source>overall accuracy {0}</source>
<translation>الدقة الكلية {0}</translation>
</message>
<message>
<source>kappa {0}</source>
<translation>kappa {0}</translation>
</message>
<message>
<source>building IoU {0}</source>
<translation>IoU المباني {0}</translation>
</message>
<message>
<source>building precision {0}</source>
<translation>ضبط المباني {0}</translation>
</message>
<message>
<source>building recall {0}</source>
<translation>استدعاء المباني {0}</translation>
</message>
<message>
<source>building F1 {0}</source>
<translation>F1 المباني {0}</translation>
</message>
<message>
<source>plugin version</source>
<translation>إصدار البرنامج المساعد</translation>
</message>
<message>
<source>train count</source>
<translation>عدد بلاطات التدريب</translation>
</message>
<message>
<source>validation count</source>
<translation>عدد بلاطات التحقق</translation>
</message>
<message>
<source>batch size</source>
<translation>حجم الدفعة</translation>
</message>
<message>
<source>learning rate</source>
<translation>معدل التعلم</translation>
</message>
<message>
<source>input size</source>
<translation>حجم المدخل</translation>
</message>
<message>
<source>auxiliary weight</source>
<translation>الوزن المساعد</translation>
</message>
<message>
<source>log interval</source>
<translation>فترة السجل</translation>
</message>
<message>
<source>output weights</source>
<translation>أوزان المخرجات</translation>
</message>
<message>
<source>ignore index</source>
<translation>قيمة التجاهل</translation>
</message>
<message>
<source>model config</source>
<translation>إعدادات النموذج</translation>
</message>
<message>
<source>weights file</source>
<translation>ملف الأوزان</translation>
</message>
<message>
<source>freeze iterations</source>
<translation>تكرارات التجميد</translation>
</message>
<message>
<source>class weights</source>
<translation>أوزان الفئات</translation>
</message>
<message>
<source>gradient clip</source>
<translation>قص التدرج</translation>
</message>
<message>
<source>ema decay</source>
<translation>اضمحلال EMA</translation>
</message>
<message>
<source>find learning rate</source>
<translation>البحث عن معدل التعلم</translation>
</message>
<message>
<source>evaluation interval</source>
<translation>فترة التحقق (تكرارات)</translation>
</message>
<message>
<source>evaluation epochs</source>
<translation>فترة التحقق (حقب)</translation>
</message>
<message>
<source>best metric</source>
<translation>أفضل مقياس</translation>
</message>
<message>
<source>time limit</source>
<translation>حد الوقت</translation>
</message>
<message>
<source>keep checkpoints</source>
<translation>نقاط الحفظ المحتفظ بها</translation>
</message>
<message>
<source>{0} s</source>
<translation>{0} ث</translation>
</message>
<message>
<source>{0} min</source>
<translation>{0} د</translation>
</message>
<message>
<source>{0} min {1} s</source>
<translation>{0} د {1} ث</translation>
</message>
<message>
<source>{0} h {1} min</source>
<translation>{0} س {1} د</translation>
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
<translation>الأقسام</translation>
</message>
<message>
<source>Split</source>
<translation>القسم</translation>
</message>
<message>
<source>Tiles</source>
<translation>البلاطات</translation>
</message>
<message>
<source>Building</source>
<translation>مبنى</translation>
</message>
<message>
<source>Ignored</source>
<translation>متجاهل</translation>
</message>
<message>
<source>Bands</source>
<translation>الأشرطة</translation>
</message>
<message>
<source>Band</source>
<translation>الشريط</translation>
</message>
<message>
<source>Deviation</source>
<translation>الانحراف</translation>
</message>
<message>
<source>Training</source>
<translation>تدريب</translation>
</message>
<message>
<source>Validation</source>
<translation>تحقق</translation>
</message>
<message>
<source>Test</source>
<translation>اختبار</translation>
</message>
<message>
<source>Problems</source>
<translation>المشكلات</translation>
</message>
<message>
<source>Remarks</source>
<translation>الملاحظات</translation>
</message>
<message>
<source>IoU</source>
<translation>IoU</translation>
</message>
<message>
<source>Model</source>
<translation>النموذج</translation>
</message>
<message>
<source>File</source>
<translation>الملف</translation>
</message>
<message>
<source>Dataset</source>
<translation>مجموعة البيانات</translation>
</message>
<message>
<source>Device</source>
<translation>الجهاز</translation>
</message>
<message>
<source>Evaluated</source>
<translation>تاريخ التقييم</translation>
</message>
<message>
<source>Scores</source>
<translation>النتائج</translation>
</message>
<message>
<source>Score</source>
<translation>النتيجة</translation>
</message>
<message>
<source>Value</source>
<translation>القيمة</translation>
</message>
<message>
<source>Meaning</source>
<translation>المعنى</translation>
</message>
<message>
<source>Size</source>
<translation>الحجم</translation>
</message>
<message>
<source>Buildings</source>
<translation>المباني</translation>
</message>
<message>
<source>Found</source>
<translation>الموجود</translation>
</message>
<message>
<source>Recall</source>
<translation>الاستدعاء</translation>
</message>
<message>
<source>Footprints</source>
<translation>الحدود المرسومة</translation>
</message>
<message>
<source>Correct</source>
<translation>الصحيح</translation>
</message>
<message>
<source>Precision</source>
<translation>الضبط</translation>
</message>
<message>
<source>Pixels</source>
<translation>البكسلات</translation>
</message>
<message>
<source>Truth</source>
<translation>الحقيقة</translation>
</message>
<message>
<source>Class</source>
<translation>الفئة</translation>
</message>
<message>
<source>Threshold</source>
<translation>العتبة</translation>
</message>
<message>
<source>all</source>
<translation>الكل</translation>
</message>
<message>
<source>usual</source>
<translation>المعتادة</translation>
</message>
<message>
<source>buildings</source>
<translation>المباني</translation>
</message>
<message>
<source>precision</source>
<translation>الضبط</translation>
</message>
<message>
<source>recall</source>
<translation>الاستدعاء</translation>
</message>
<message>
<source>python</source>
<translation>بايثون</translation>
</message>
<message>
<source>red</source>
<translation>أحمر</translation>
</message>
<message>
<source>green</source>
<translation>أخضر</translation>
</message>
<message>
<source>blue</source>
<translation>أزرق</translation>
</message>
<message>
<source>loss</source>
<translation>الخسارة</translation>
</message>
<message>
<source>iteration</source>
<translation>التكرار</translation>
</message>
<message>
<source>outputs</source>
<translation>المخرجات</translation>
</message>
<message>
<source>platform</source>
<translation>المنصة</translation>
</message>
<message>
<source>dataset</source>
<translation>مجموعة البيانات</translation>
</message>
<message>
<source>model</source>
<translation>النموذج</translation>
</message>
<message>
<source>preset</source>
<translation>الإعداد المسبق</translation>
</message>
<message>
<source>epochs</source>
<translation>الحقب</translation>
</message>
<message>
<source>iterations</source>
<translation>التكرارات</translation>
</message>
<message>
<source>fit</source>
<translation>طريقة الملاءمة</translation>
</message>
<message>
<source>augmentation</source>
<translation>توسيع البيانات</translation>
</message>
<message>
<source>losses</source>
<translation>دوال الخسارة</translation>
</message>
<message>
<source>optimizer</source>
<translation>المُحسِّن</translation>
</message>
<message>
<source>schedule</source>
<translation>الجدول</translation>
</message>
<message>
<source>evaluations</source>
<translation>مرات التحقق</translation>
</message>
<message>
<source>classes</source>
<translation>الفئات</translation>
</message>
<message>
<source>normalize</source>
<translation>التسوية</translation>
</message>
<message>
<source>weights</source>
<translation>الأوزان</translation>
</message>
<message>
<source>accumulation</source>
<translation>التجميع</translation>
</message>
<message>
<source>device</source>
<translation>الجهاز</translation>
</message>
<message>
<source>processes</source>
<translation>العمليات</translation>
</message>
<message>
<source>nodes</source>
<translation>العقد</translation>
</message>
<message>
<source>master</source>
<translation>العقدة الرئيسية</translation>
</message>
<message>
<source>seed</source>
<translation>البذرة</translation>
</message>
<message>
<source>workers</source>
<translation>خيوط التحميل</translation>
</message>
<message>
<source>patience</source>
<translation>الصبر</translation>
</message>
<message>
<source>attribution</source>
<translation>الإسناد</translation>
</message>
<message>
<source>CPU</source>
<translation>المعالج</translation>
</message>
<message>
<source>Python</source>
<translation>بايثون</translation>
</message>
</context>
</TS>
