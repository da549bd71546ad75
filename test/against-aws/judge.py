"""What AWS's models and moto say of inputs: one JSON list of {"kind", "value"} on standard input, one list of answers out."""
import json
import sys

import boto3
from botocore.exceptions import ClientError, ParamValidationError
from moto import mock_aws

REGION = {"region_name": "us-east-1", "aws_access_key_id": "x", "aws_secret_access_key": "x"}


def with_real_network(value, subnet, group):
    """The value with subnets and groups that the mock has, as many as there were."""
    network = value.get("networkConfiguration")
    inner = network.get("awsvpcConfiguration") if isinstance(network, dict) else None
    if not isinstance(inner, dict):
        return value
    real = dict(inner)
    if isinstance(real.get("subnets"), list):
        real["subnets"] = [subnet for _ in real["subnets"]]
    if isinstance(real.get("securityGroups"), list):
        real["securityGroups"] = [group for _ in real["securityGroups"]]
    return {**value, "networkConfiguration": {**network, "awsvpcConfiguration": real}}


def calls(ecs, ecr, ec2):
    subnet = ec2.describe_subnets()["Subnets"][0]["SubnetId"]
    group = ec2.describe_security_groups()["SecurityGroups"][0]["GroupId"]
    ecs.create_cluster(clusterName="shop")
    container = {"name": "web", "image": "nginx:1.27", "memory": 512}
    ecs.register_task_definition(family="web", containerDefinitions=[container])
    ecr.create_repository(repositoryName="shop")

    def repository(value):
        ecr.create_repository(**value)
        ecr.delete_repository(repositoryName=value["repositoryName"], force=True)

    return {
        "taskDefinition": lambda value: ecs.register_task_definition(**value),
        "service": lambda value: ecs.create_service(**with_real_network(value, subnet, group)),
        "repository": repository,
        "lifecyclePolicy": lambda value: ecr.put_lifecycle_policy(
            repositoryName="shop", lifecyclePolicyText=json.dumps(value)
        ),
        "repositoryPolicy": lambda value: ecr.set_repository_policy(
            repositoryName="shop", policyText=json.dumps(value)
        ),
    }


def answer(call, value):
    """Of the model, which looks first, and of moto, which is asked only where the model has nothing to say."""
    try:
        call(value)
    except ParamValidationError as error:
        return {"model": str(error)}
    except ClientError as error:
        return {"moto": str(error)}
    except Exception as error:  # What moto does not survive is no verdict.
        return {"failed": repr(error)}
    return {}


with mock_aws():
    known = calls(*[boto3.client(name, **REGION) for name in ("ecs", "ecr", "ec2")])
    print(json.dumps([answer(known[case["kind"]], case["value"]) for case in json.load(sys.stdin)]))
