"""Any other network of PaddleSeg by a YAML file in PaddleSeg's own configuration format.

Only the section ``model`` is used; ``_base_`` and ``_inherited_`` work as in PaddleSeg. A network is built from
PaddleSeg's registered components only, so that no file can make the worker import or run code.
"""

import difflib
import inspect
import os
import re
from pathlib import Path

import paddle
import yaml
from paddleseg.cvlibs import manager

from buildseg_trainer.common.files import written_aside
from buildseg_trainer.errors import InputError
from buildseg_trainer.worker.runtime import error_messages

_MODELS, _BACKBONES = manager.MODELS.components_dict, manager.BACKBONES.components_dict
# Initial weights are chosen with the training, not here; PaddleSeg would unpickle whatever it finds at that address.
_IGNORED = "pretrained"
# PaddleSeg gives some texts of a configuration to eval(): only names and numbers get that far.
_PLAIN = re.compile(r"[\w.\-]*")


def freeze(source, target):
    """Write the model section of a configuration, with all it inherits, to the one file ``target``.

    Returns sentences about what of the file is not used. ``target`` is written aside and renamed. Raises InputError.
    """
    model, remarks = resolve(source)
    with written_aside(target) as aside:
        aside.write_text(yaml.safe_dump({"model": model}, sort_keys=False, allow_unicode=True), encoding="utf-8")
    return remarks


def resolve(source):
    """Return the model section of a configuration as a dict, and sentences about what of the file is not used.

    Raises InputError, in one sentence, for a file that is missing, not YAML, or lacks that section.
    """
    values = _inherit(Path(source).absolute(), ())
    model = values.pop("model", None)
    if not isinstance(model, dict) or "type" not in model:
        raise InputError(f"The model configuration {source} has no section 'model' with a 'type'; add it.")
    remarks = []
    if values:
        remarks.append(f"Of {source} only the section model is used; not used: {', '.join(sorted(map(str, values)))}.")
    ignored = []
    try:
        model = _without_weights(model, "model", ignored)
    except RecursionError:
        raise InputError(f"The model configuration {source} has a section that holds itself; write it out.") from None
    if ignored:
        remarks.append(
            f"Weights named in {source} are not loaded ({', '.join(ignored)}); choose initial weights instead."
        )
    return model, remarks


def build(model, classes):
    """Return the network of a model section with ``classes`` classes and random weights from Paddle's generator.

    Raises InputError for a type or an argument that PaddleSeg does not have.
    """
    kind = str(model["type"])
    if kind not in _MODELS:
        raise InputError(f"PaddleSeg has no model called '{kind}'{_near(kind, _MODELS)}.")
    return _component({**model, "num_classes": classes})


def _inherit(path, parents):
    """Return the content of a YAML file over that of its ``_base_`` files; ``parents`` are the files that led here."""
    if path in parents:
        raise InputError(f"The model configuration {path} inherits from itself; correct its _base_.")
    try:
        values = yaml.safe_load(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        asked = f", which {parents[-1]} inherits from," if parents else ""
        remedy = "put it there, or write the whole model section into one file" if parents else "choose another file"
        raise InputError(f"The model configuration {path}{asked} does not exist; {remedy}.") from None
    except (OSError, ValueError, yaml.YAMLError) as error:
        reason = " ".join(str(error).split())
        raise InputError(f"The model configuration {path} cannot be read ({reason}); correct the file.") from error
    if not isinstance(values, dict):
        raise InputError(f"The model configuration {path} holds no sections; give a YAML file like PaddleSeg's own.")
    bases = values.pop("_base_", None) or []
    bases = [bases] if isinstance(bases, str) else bases
    if not isinstance(bases, list) or not all(isinstance(base, str) for base in bases):
        raise InputError(f"The _base_ of the model configuration {path} is not a file name; correct it.")
    for base in bases:
        # Of several bases the first wins; what is in the file itself wins over all.
        values = _merge(values, _inherit(Path(os.path.normpath(path.parent / base)), (*parents, path)))
    return values


def _merge(values, base):
    """Return ``values`` over ``base``, section by section; a section with ``_inherited_: False`` takes nothing over."""
    values = dict(values)
    if not values.pop("_inherited_", True):
        return values
    merged = dict(base)
    for key, value in values.items():
        below = base.get(key)
        merged[key] = _merge(value, below if isinstance(below, dict) else {}) if isinstance(value, dict) else value
    return merged


def _without_weights(value, place, ignored):
    """Return a section without its pretrained weights, whose places are added to ``ignored``."""
    if isinstance(value, dict):
        if value.get(_IGNORED):
            ignored.append(f"{place}.{_IGNORED}")
        kept = {key: inner for key, inner in value.items() if key not in (_IGNORED, "_inherited_")}
        return {key: _without_weights(inner, f"{place}.{key}", ignored) for key, inner in kept.items()}
    if isinstance(value, list):
        return [_without_weights(inner, place, ignored) for inner in value]
    return value


def _component(section):
    """Return the PaddleSeg component of a section with a ``type``, the sections inside it built first."""
    kind = str(section["type"])
    known = {**_BACKBONES, **_MODELS}
    if kind not in known:
        raise InputError(f"PaddleSeg has no component called '{kind}'{_near(kind, known)}.")
    arguments = {key: _value(value, key) for key, value in section.items() if key != "type"}
    accepted = _arguments(known[kind])
    for key in arguments:
        if accepted and key not in accepted:
            raise InputError(f"{kind} of the model configuration has no argument '{key}'{_near(key, accepted)}.")
    try:
        return known[kind](**arguments)
    except Exception as error:  # constructors raise anything for arguments they do not accept
        raise InputError(
            f"PaddleSeg cannot build {kind} from the model configuration ({error_messages.reason(error)}); correct its "
            "section."
        ) from error


def _value(value, key):
    """Return an argument with its components built; raises InputError for a text that is not a plain name."""
    if isinstance(value, dict):
        if "type" in value:
            return _component(value)
        return {name: _value(inner, name) for name, inner in value.items()}
    if isinstance(value, list):
        return [_value(inner, key) for inner in value]
    if isinstance(value, str) and not _PLAIN.fullmatch(value):
        raise InputError(f"The value '{value}' of '{key}' in the model configuration is not a plain name; correct it.")
    return value


def _arguments(component):
    """Return the names of the arguments of a component, empty if they are not known.

    HRNet_W18(**kwargs) and similar functions set a few and pass the others to the class that their body names.
    """
    found = [component]
    if inspect.isfunction(component):
        used = (component.__globals__.get(name) for name in component.__code__.co_names)
        found += [each for each in used if inspect.isclass(each) and issubclass(each, paddle.nn.Layer)]
    parameters = list(inspect.signature(found[-1]).parameters.values())
    if any(parameter.kind is parameter.VAR_KEYWORD for parameter in parameters):
        return []
    return [parameter.name for parameter in parameters]


def _near(name, names):
    """Return the end of a sentence that lists the most similar names."""
    lower = {each.lower(): each for each in names}
    found = difflib.get_close_matches(str(name).lower(), lower, n=3, cutoff=0.5)
    return "; near it there are " + ", ".join(lower[each] for each in found) if found else ""
