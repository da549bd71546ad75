"""moto's server with the gaps closed that a deployment by CloudFormation change sets meets (moto 5.2.1).

usage: python3 cloud.py PORT FOLDER

- Change sets are as change_sets.py says.
- A change set without changes fails when it is described, not when it is made.
- A stack made by a change set has outputs and remembers its parameters.
- What refers to an updated resource is updated, too.
- An updated task definition has its containers in the API's spelling.
- A service has the tasks that it wants, and one where it does not say how many, unless MOTO_ECS_SERVICE_RUNNING says so.
- A task for which a strategy finds the capacity runs on Fargate, to its end, and its containers need no size of their own.
- An updated service has the new task definition in its PRIMARY deployment. Where the image is named "goes-back", the
  service stays on its old one, as after a circuit breaker's rollback; where it is named "gives-up", its rollout fails.
- Each call is appended to the file FOLDER/calls, one a line: "ecs:UpdateService", "cloudformation:DeleteStack shop-api".
"""

import os
import sys

from change_sets import make_honest
from moto.cloudformation.models import CloudFormationBackend
from moto.cloudformation.parsing import ResourceMap, get_references_from_template
from moto.cloudformation.responses import CloudFormationResponse
from moto.core.responses import BaseResponse
from moto.core.utils import pascal_to_camelcase
from moto.ecs.models import EC2ContainerServiceBackend
from moto.server import main

port, folder = sys.argv[1:]
make_honest(f"{folder}/replacements.json")

execute_change_set = CloudFormationBackend.execute_change_set
answer_create_change_set = CloudFormationResponse.create_change_set
build_resource_diff = ResourceMap.build_resource_diff
register_task_definition = EC2ContainerServiceBackend.register_task_definition
create_service = EC2ContainerServiceBackend.create_service
run_task = EC2ContainerServiceBackend.run_task
update_service = EC2ContainerServiceBackend.update_service
call_action = BaseResponse.call_action


def answering_create_change_set(self):
    self._validate_different_update = lambda *_: None
    return answer_create_change_set(self)


def executing_change_set(self, change_set_name, stack_name=None):
    execute_change_set(self, change_set_name, stack_name)
    change_set = self.describe_change_set(change_set_name)
    stack = change_set.stack
    if stack.status.endswith("ROLLBACK_COMPLETE"):
        return
    stack.parameters = change_set.parameters
    stack._parse_template()
    stack.output_map = stack._create_output_map()


def building_resource_diff(self, template, parameters=None):
    names = build_resource_diff(self, template, parameters)
    for name, resource in template["Resources"].items():
        refers = any(modified in get_references_from_template(resource) for modified in names["Modify"])
        if refers and name in self._resource_json_map and name not in names["Modify"]:
            names["Modify"].append(name)
    return names


def in_api_spelling(value):
    if isinstance(value, dict):
        return {pascal_to_camelcase(key): in_api_spelling(item) for key, item in value.items()}
    return [in_api_spelling(item) for item in value] if isinstance(value, list) else value


def registering_task_definition(self, family, container_definitions, **named):
    return register_task_definition(self, family, in_api_spelling(container_definitions), **named)


def run_what_is_wanted(service):
    if "MOTO_ECS_SERVICE_RUNNING" in os.environ:
        return
    service.running_count, service.pending_count = service.desired_count, 0
    for deployment in service.deployments[:1]:
        deployment["desiredCount"] = deployment["runningCount"] = service.desired_count
        deployment["pendingCount"], deployment["rolloutState"] = 0, "COMPLETED"


def creating_service(self, cluster_str, service_name, desired_count, *positional, **named):
    wanted = 1 if desired_count is None else desired_count
    service = create_service(self, cluster_str, service_name, wanted, *positional, **named)
    run_what_is_wanted(service)
    return service


def running_task(self, cluster, definition, count, overrides, started_by, tags, launch_type, *more, **named):
    place = launch_type or "FARGATE"
    return run_task(self, cluster, definition, count, overrides, started_by, tags, place, *more, **named)


def asking_nothing_of_instances(_task_definition):
    return {"CPU": 0, "MEMORY": 0, "PORTS": [], "PORTS_UDP": []}


def updating_service(self, service_properties):
    named = service_properties.get("task_definition")
    service = update_service(self, service_properties)
    run_what_is_wanted(service)
    if not named or not service.deployments:
        return service
    task_definition = self.describe_task_definition(named)
    images = str([container.get("image") for container in task_definition.container_definitions])
    deployment = service.deployments[0]
    if "goes-back" not in images:
        deployment["taskDefinition"] = task_definition.arn
    if "gives-up" in images:
        deployment["rolloutState"] = "FAILED"
        deployment["rolloutStateReason"] = "ECS deployment circuit breaker: tasks failed to start."
    return service


def calling_action(self):
    with open(f"{folder}/calls", "a") as log:
        stack = self._get_param("StackName") if self.service_name == "cloudformation" else None
        print(f"{self.service_name}:{self._get_action()}" + (f" {stack}" if stack else ""), file=log)
    return call_action(self)


CloudFormationBackend.execute_change_set = executing_change_set
CloudFormationResponse.create_change_set = answering_create_change_set
ResourceMap.build_resource_diff = building_resource_diff
EC2ContainerServiceBackend.register_task_definition = registering_task_definition
EC2ContainerServiceBackend.create_service = creating_service
EC2ContainerServiceBackend._calculate_task_resource_requirements = staticmethod(asking_nothing_of_instances)
EC2ContainerServiceBackend.run_task = running_task
EC2ContainerServiceBackend.update_service = updating_service
BaseResponse.call_action = calling_action

main(["-H", "127.0.0.1", "-p", port])
