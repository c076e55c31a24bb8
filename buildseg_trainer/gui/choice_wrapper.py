"""The drop-down list of a choice in Processing's dialogs: texts to read instead of the values that a shell is given."""

from processing.gui.wrappers import WidgetWrapper
from qgis.gui import QgsGui
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtWidgets import QComboBox


class ChoiceWrapper(WidgetWrapper):
    """Shows ``labels`` for the values of an enum of static strings, both in the same order.

    Named by the metadata of a parameter ("widget_wrapper"). A dialog that ignores it shows the values themselves.
    """

    def __new__(cls, param, dialog, row=0, col=0, labels=()):
        if type(dialog).__name__ != "ModelerParametersDialog":
            return super().__new__(cls, param, dialog, row, col)
        # The modeler's own widget, which also takes expressions and outputs of other steps.
        widget = QgsGui.processingGuiRegistry().createModelerParameterWidget(
            dialog.model, dialog.childId, param, dialog.context
        )
        widget.setDialog(dialog)
        for box in widget.findChildren(QComboBox):
            for value, label in zip(param.options(), labels):
                index = box.findData(value)
                if index >= 0:
                    box.setItemText(index, label)
        return widget

    def __init__(self, param, dialog, row=0, col=0, labels=()):
        super().__init__(param, dialog, row, col, labels=labels)
        self.setValue(param.defaultValueForGui())

    def createWidget(self, labels=()):
        definition = self.parameterDefinition()
        box = QComboBox()
        # As wide as the dialog has room for, not as the longest text.
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(20)
        if definition.flags() & definition.Flag.FlagOptional:
            box.addItem(QCoreApplication.translate("QgsProcessingEnumPanelWidget", "[Not selected]"), None)
        for value, label in zip(definition.options(), labels):
            box.addItem(label, value)
        box.setToolTip(definition.toolTip())
        box.currentIndexChanged.connect(lambda: self.widgetValueHasChanged.emit(self))
        return box

    def createLabel(self):
        label = super().createLabel()
        if label is not None:  # there is none in a batch
            label.setToolTip(self.parameterDefinition().toolTip())
        return label

    def setValue(self, value):
        values = [self.widget.itemData(index) for index in range(self.widget.count())]
        if value in values:
            self.widget.setCurrentIndex(values.index(value))

    def value(self):
        return self.widget.currentData()
