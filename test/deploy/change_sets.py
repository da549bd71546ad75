"""Change sets as AWS makes them, where moto 5.2.1 is simpler.

- They tell, for what is modified, whether it is replaced and which properties ask for that.
- A resource that exists under the name that a template gives is taken back into the stack where the change set was made
  with --import-existing-resources, where its policy keeps it, and where it belongs to no other stack.
- What a service refuses ends the execution, not the call that began it; a stack that could not be made has its template.
- A list keeps its value where a change set asks for the previous one.
- A change set that creates takes the place of one that is under review.
- What a policy keeps stays when it leaves its stack, RetainExceptOnCreate as Retain.

A file says, by type, which properties replace a resource when they change.
"""

import json
import os
import threading

from moto.cloudformation.models import Change, ChangeSet, CloudFormationBackend, Stack, cloudformation_backends
from moto.cloudformation.parsing import ResourceMap, get_references_from_template
from moto.cloudformation.responses import CloudFormationResponse
from moto.core.exceptions import JsonRESTError, ServiceException
from moto.ecr.models import Repository, ecr_backends
from moto.logs.models import LogGroup, logs_backends

delete_stack_resources = ResourceMap.delete
delete_resource = ResourceMap._delete_resource
answer_create_change_set = CloudFormationResponse.create_change_set
execute_change_set = CloudFormationBackend.execute_change_set

executing = threading.local()


def replacing_properties(replacements, resource_type):
    if not os.path.exists(replacements):
        return []
    with open(replacements) as file:
        return json.load(file).get(resource_type, [])


def detail(name, old, new, changed_parameters, replacing):
    """How a property changes; nothing where it does not."""
    references = get_references_from_template(new)
    if old != new:
        source = "DirectModification"
    elif any(parameter in references for parameter in changed_parameters):
        source = "ParameterReference"
    else:
        return None
    recreation = "Always" if name in replacing else "Never"
    target = {"Attribute": "Properties", "Name": name, "RequiresRecreation": recreation}
    return {"Target": target, "Evaluation": "Static", "ChangeSource": source}


def modification(change, old, new, changed_parameters, replacing):
    old, new = ({**resource.get("Properties", {})} for resource in (old, new))
    details = [
        detail(name, old.get(name), new.get(name), changed_parameters, replacing) for name in {**old, **new}
    ]
    change.details = [one for one in details if one]
    replaces = any(one["Target"]["RequiresRecreation"] == "Always" for one in change.details)
    change.replacement = "True" if replaces else "False"
    return change


def tell_what_changes(replacements):
    def diff(self):
        resources = self.stack.resource_map
        old, new = resources._resource_json_map, self.template_dict["Resources"]
        before = resources.input_parameters
        changed = [name for name, value in self.parameters.items() if before.get(name) != value]
        changes = []
        for action, names in resources.build_resource_diff(self.template_dict, self.parameters).items():
            for name in names:
                resource_type = (old if action == "Remove" else new)[name]["Type"]
                change = Change(action, name, resource_type)
                if action == "Modify":
                    replacing = replacing_properties(replacements, resource_type)
                    modification(change, old[name], new[name], changed, replacing)
                changes.append(change)
        return changes

    ChangeSet.diff = diff


def is_kept(resource):
    return resource.get("DeletionPolicy", "").startswith("Retain")


def deleting_stack_resources(self):
    for resource in self._resource_json_map.values():
        if is_kept(resource):
            resource["DeletionPolicy"] = "Retain"
    delete_stack_resources(self)


def deleting_resource(self, resource, resource_json):
    if not is_kept(resource_json):
        delete_resource(self, resource, resource_json)


def belongs_to_stack(resource, account_id, region_name):
    stacks = cloudformation_backends[account_id][region_name].stacks.values()
    return any(resource is own for stack in stacks for own in stack.resource_map._parsed_resources.values())


def take_back(model, find):
    """Of these resources: what exists already, where its name is given."""
    create = model.create_from_cloudformation_json

    def creating(resource_name, cloudformation_json, account_id, region_name, **named):
        kept = find(account_id, region_name).get(resource_name)
        may = getattr(executing, "imports", False) and is_kept(cloudformation_json)
        if kept is not None and may and not belongs_to_stack(kept, account_id, region_name):
            return kept
        return create(resource_name, cloudformation_json, account_id, region_name, **named)

    model.create_from_cloudformation_json = creating


def stack_parameters(self):
    """The values as they were given: moto has those of lists in parts."""
    parameters = self.resource_map.resolved_parameters.items()
    return {name: ",".join(value) if isinstance(value, list) else value for name, value in parameters}


def forget_review(stacks, name):
    for key, stack in list(stacks.items()):
        if stack.name == name and stack.status == "REVIEW_IN_PROGRESS":
            del stacks[key]


def answering_create_change_set(self):
    forget_review(self.cloudformation_backend.stacks, self._get_param("StackName"))
    answer = answer_create_change_set(self)
    change_set = self.cloudformation_backend.describe_change_set(self._get_param("ChangeSetName"))
    change_set.imports = self._get_bool_param("ImportExistingResources", False)
    return answer


def executing_change_set(self, change_set_name, stack_name=None):
    change_set = self.describe_change_set(change_set_name)
    executing.imports = change_set.imports
    try:
        execute_change_set(self, change_set_name, stack_name)
    except (JsonRESTError, ServiceException) as error:
        roll_back(change_set, error)


def roll_back(change_set, error):
    change_set.stack._add_stack_event(f"{change_set.change_set_type}_FAILED", resource_status_reason=error.message)
    is_new = change_set.change_set_type == "CREATE"
    if is_new:
        change_set.stack.template = change_set.template
    change_set.stack.status = "ROLLBACK_COMPLETE" if is_new else "UPDATE_ROLLBACK_COMPLETE"


def make_honest(replacements):
    """Changes moto, which reads the file when a change set is made."""
    tell_what_changes(replacements)
    Stack.stack_parameters = property(stack_parameters)
    ResourceMap.delete = deleting_stack_resources
    ResourceMap._delete_resource = deleting_resource
    CloudFormationResponse.create_change_set = answering_create_change_set
    CloudFormationBackend.execute_change_set = executing_change_set
    take_back(LogGroup, lambda account_id, region_name: logs_backends[account_id][region_name].groups)
    take_back(Repository, lambda account_id, region_name: ecr_backends[account_id][region_name].repositories)
