import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { serviceOf, taskOf } from "../templates.ts";

const SECTIONS = {
  AWSTemplateFormatVersion: "2010-09-09",
  Parameters: { Table: { Type: "String" } },
  Mappings: { Sizes: { prod: { cpu: "256" } } },
  Conditions: { IsLive: { "Fn::Equals": [{ Ref: "Table" }, "live"] } },
};

const RESOURCES = { Task: taskOf(), Service: serviceOf(), Repository: { Type: "AWS::ECR::Repository" } };

/** A whole template whose task has a variable of the value. */
const withValue = (value: unknown) => ({
  ...SECTIONS,
  Resources: { ...RESOURCES, Task: taskOf({}, { Environment: [{ Name: "A", Value: value }] }) },
});

const withService = (attributes: object) => ({
  ...SECTIONS,
  Resources: { ...RESOURCES, Service: serviceOf({}, attributes) },
});

/** A whole template with a resource of the type, whose attributes are outputs. */
const beside = (type: unknown, attributes: readonly string[]) => ({
  ...SECTIONS,
  Resources: { ...RESOURCES, Other: { Type: type } },
  Outputs: Object.fromEntries(
    attributes.map((name, index) => [`O${index}`, { Value: { "Fn::GetAtt": ["Other", name] } }]),
  ),
});

/** A whole template with sections of its own. */
const deciding = (sections: object) => ({ ...SECTIONS, Resources: RESOURCES, ...sections });

const VALUE = "Resources.Task.Properties.ContainerDefinitions[0].Environment[0].Value";
const ADD = "Add it to `Parameters` or `Resources`, or name one that is there.";

const missing = (what: string, name: string) => `The template has no ${what} "${name}"; CloudFormation refuses it.`;

describeRule("schema/reference-unknown", "template", {
  at: VALUE,
  accepts: {
    "a parameter": withValue({ Ref: "Table" }),
    "a resource": withValue({ Ref: "Repository" }),
    "what every template has": withValue({ "Fn::Sub": "${AWS::Region} ${AWS::StackName}" }),
    "an attribute": withValue({ "Fn::GetAtt": ["Repository", "RepositoryUri"] }),
    "an attribute by its path": withValue({ "Fn::GetAtt": "Service.Name" }),
    "an attribute of a type that is not listed": {
      ...withValue({ "Fn::GetAtt": ["Role", "Whatever"] }),
      Resources: {
        ...RESOURCES,
        Role: { Type: "AWS::IoT::Thing" },
        Task: taskOf({ TaskRoleArn: { "Fn::GetAtt": "Role.X" } }),
      },
    },
    "an attribute of a type with the name of what every object has": beside("constructor", ["X"]),
    "an attribute of a type that is chosen": beside({ Ref: "Table" }, ["X"]),
    "what a resource of one's own gives": beside("Custom::Thing", ["Anything", "Of.It"]),
    "outputs of a nested stack": beside("AWS::CloudFormation::Stack", ["Outputs.ClusterArn"]),
    "parts of what has some": beside("AWS::RDS::DBInstance", ["Endpoint.Address", "Endpoint.Port", "Endpoint"]),
    "what is known in parts, as a whole": beside("AWS::ElastiCache::ServerlessCache", ["Endpoint", "Endpoint.Address"]),
    "properties of a type that gives them, too": beside("AWS::EC2::SecurityGroup", ["GroupId", "GroupName"]),
    "lists and their items": beside("AWS::EC2::VPC", ["CidrBlockAssociations", "CidrBlockAssociations.0"]),
    "an attribute that is chosen": withValue({ "Fn::GetAtt": ["Task", { Ref: "Table" }] }),
    "a text that is put together": withValue({ "Fn::Sub": { Ref: "Table" } }),
    "variables of a text": withValue({ "Fn::Sub": ["${Table} ${Repository.Arn} ${Own} ${!Literal}", { Own: "1" }] }),
    "a condition": withValue({ "Fn::If": ["IsLive", "a", "b"] }),
    "a mapping": withValue({ "Fn::FindInMap": ["Sizes", "prod", "cpu"] }),
    "a mapping that is chosen": withValue({ "Fn::FindInMap": [{ Ref: "Table" }, "prod", "cpu"] }),
    "a name that is filled in": withValue({ Ref: "{{ table }}" }),
    "a name in metadata": withService({ Metadata: { Designer: { Ref: "Gone" } } }),
    "what comes before": withService({ DependsOn: ["Task", "Repository"], Condition: "IsLive" }),
    "a part of a template, to which others add": { Resources: { Service: serviceOf() } },
    "what conditions are made of": deciding({
      Conditions: {
        Condition: { "Fn::Equals": [{ "Fn::FindInMap": ["Sizes", { Ref: "AWS::Region" }, "cpu"] }, "256"] },
        Both: { "Fn::And": [{ Condition: "Condition" }, { "Fn::Not": [{ "Fn::Equals": [{ Ref: "Table" }, "a"] }] }] },
        IsJoined: { "Fn::Equals": [{ "Fn::Sub": ["${Table}-${Own}-${!Ref}", { Own: "a" }] }, "b-a"] },
        IsFilledIn: { "Fn::Equals": [{ Ref: "<table>" }, "a"] },
      },
    }),
    "what rules are made of": deciding({
      Rules: {
        Own: {
          RuleCondition: { "Fn::Equals": [{ Ref: "Table" }, "live"] },
          Assertions: [
            {
              Assert: {
                "Fn::Contains": [{ "Fn::RefAll": "AWS::EC2::VPC::Id" }, { "Fn::ValueOf": ["Table", "Tags.A"] }],
              },
            },
            { Assert: { "Fn::EachMemberEquals": [{ "Fn::ValueOfAll": ["AWS::EC2::VPC::Id", "Tags.A"] }, "a"] } },
          ],
        },
      },
    }),
    outputs: { ...SECTIONS, Resources: RESOURCES, Outputs: { A: { Condition: "IsLive", Value: { Ref: "Task" } } } },
  },
  rejects: {
    "a misspelt parameter": {
      document: withValue({ Ref: "Tabel" }),
      says: [missing("parameter or resource", "Tabel"), 'Did you mean "Table"?'],
    },
    "a resource that is not there": {
      document: withValue({ Ref: "Listener" }),
      says: [missing("parameter or resource", "Listener"), ADD],
    },
    "an attribute of what is not there": {
      document: withValue({ "Fn::GetAtt": ["Queue", "Arn"] }),
      says: [missing("resource", "Queue"), "Add it to `Resources`, or name one that is there."],
    },
    "an attribute that a parameter does not have": {
      document: withValue({ "Fn::GetAtt": "Table.Arn" }),
      says: [missing("resource", "Table"), "Add it to `Resources`, or name one that is there."],
    },
    "a chosen attribute of what is not there": {
      document: withValue({ "Fn::GetAtt": ["Queue", { Ref: "Table" }] }),
      says: [missing("resource", "Queue"), "Add it to `Resources`, or name one that is there."],
    },
    "a misspelt attribute": {
      document: withValue({ "Fn::GetAtt": ["Repository", "RepositoryUrl"] }),
      says: [
        'Repository has no attribute "RepositoryUrl"; CloudFormation refuses the template.',
        'Did you mean "RepositoryUri"? AWS::ECR::Repository has Arn and RepositoryUri.',
      ],
    },
    "an attribute of a task definition": {
      document: withValue({ "Fn::GetAtt": ["Task", "Arn"] }),
      says: [
        'Task has no attribute "Arn"; CloudFormation refuses the template.',
        'Did you mean "TaskDefinitionArn"? AWS::ECS::TaskDefinition has TaskDefinitionArn.',
      ],
    },
    "an attribute without the name of its type": {
      document: beside("AWS::SNS::Topic", ["Arn"]),
      says: [
        'Other has no attribute "Arn"; CloudFormation refuses the template.',
        'Did you mean "TopicArn"? AWS::SNS::Topic has TopicArn, TopicName, ArchivePolicy, ContentBasedDeduplication, ' +
          "DataProtectionPolicy, DeliveryStatusLogging, DisplayName, FifoThroughputScope and 7 more.",
      ],
      at: "Outputs.O0.Value",
    },
    "an attribute with the name of its type": {
      document: beside("AWS::IAM::Role", ["RoleArn"]),
      says: [
        'Other has no attribute "RoleArn"; CloudFormation refuses the template.',
        'Did you mean "Arn"? AWS::IAM::Role has Arn and RoleId.',
      ],
      at: "Outputs.O0.Value",
    },
    "an attribute in other letters": {
      document: beside("AWS::ElastiCache::CacheCluster", ["RedisEndPoint"]),
      says: [
        'Other has no attribute "RedisEndPoint"; CloudFormation refuses the template.',
        'Did you mean "RedisEndpoint"? AWS::ElastiCache::CacheCluster has ConfigurationEndpoint and RedisEndpoint.',
      ],
      at: "Outputs.O0.Value",
    },
    "an attribute that is like none, which AWS may have added": {
      document: beside("AWS::KMS::Key", ["Alias"]),
      severity: "warning",
      says: [
        'Other has no attribute "Alias" that is known here.',
        "AWS::KMS::Key has Arn and KeyId; `Ref` gives what identifies it. Remove the reference, unless AWS has added the attribute lately.",
      ],
      at: "Outputs.O0.Value",
    },
    "a part of what has none": {
      document: beside("AWS::IAM::Role", ["Arn.Name"]),
      severity: "warning",
      says: [
        'Other has no attribute "Arn.Name" that is known here.',
        "AWS::IAM::Role has Arn and RoleId; `Ref` gives what identifies it. Remove the reference, unless AWS has added the attribute lately.",
      ],
      at: "Outputs.O0.Value",
    },
    "an attribute of what has none": {
      document: beside("AWS::ECS::CapacityProvider", ["Arn"]),
      severity: "warning",
      says: [
        'Other has no attribute "Arn" that is known here.',
        "AWS::ECS::CapacityProvider has none; `Ref` gives what identifies it. Remove the reference, unless AWS has added the attribute lately.",
      ],
      at: "Outputs.O0.Value",
    },
    "a variable of a text": {
      document: withValue({ "Fn::Sub": "arn:aws:s3:::${Bucket}" }),
      says: [missing("parameter or resource", "Bucket"), ADD],
    },
    "a variable of the shell in a text": {
      document: withValue({ "Fn::Sub": ["${HOME}", {}] }),
      says: [missing("parameter or resource", "HOME"), ADD],
    },
    "an attribute in a text": {
      document: withValue({ "Fn::Sub": "${Bucket.Arn}" }),
      says: [missing("resource", "Bucket"), "Add it to `Resources`, or name one that is there."],
    },
    "a condition that is not there": {
      document: withValue({ "Fn::If": ["IsLiv", "a", "b"] }),
      says: [missing("condition", "IsLiv"), 'Did you mean "IsLive"?'],
    },
    "a mapping that is not there": {
      document: withValue({ "Fn::FindInMap": ["Regions", "a", "b"] }),
      says: [missing("mapping", "Regions"), "Add it to `Mappings`, or name one that is there."],
    },
    "what should come before": {
      document: withService({ DependsOn: ["Task", "Listener"] }),
      says: [missing("resource", "Listener"), "Add it to `Resources`, or name one that is there."],
      at: "Resources.Service.DependsOn[1]",
    },
    "the one that should come before": {
      document: withService({ DependsOn: "Taks" }),
      says: [missing("resource", "Taks"), 'Did you mean "Task"?'],
      at: "Resources.Service.DependsOn",
    },
    "the condition of a resource": {
      document: withService({ Condition: "IsOn" }),
      says: [missing("condition", "IsOn"), "Add it to `Conditions`, or name one that is there."],
      at: "Resources.Service.Condition",
    },
    "the value of an output": {
      document: { ...SECTIONS, Resources: RESOURCES, Outputs: { A: { Value: { "Fn::GetAtt": ["Servic", "Name"] } } } },
      says: [missing("resource", "Servic"), 'Did you mean "Service"?'],
      at: "Outputs.A.Value",
    },
    "the mapping of a condition": {
      document: {
        ...SECTIONS,
        Resources: RESOURCES,
        Conditions: { IsBig: { "Fn::Equals": [{ "Fn::FindInMap": ["Size", "prod", "cpu"] }, "1024"] } },
      },
      says: [missing("mapping", "Size"), 'Did you mean "Sizes"?'],
      at: 'Conditions.IsBig["Fn::Equals"][0]',
    },
    "a condition of a condition": {
      document: {
        ...SECTIONS,
        Resources: RESOURCES,
        Conditions: { Both: { "Fn::And": [{ Condition: "Bot" }, { "Fn::Equals": ["a", "b"] }] } },
      },
      says: [missing("condition", "Bot"), 'Did you mean "Both"?'],
      at: 'Conditions.Both["Fn::And"][0].Condition',
    },
    "a parameter of a condition": {
      document: deciding({ Conditions: { IsBig: { "Fn::Equals": [{ Ref: "Tabel" }, "a"] } } }),
      says: [missing("parameter", "Tabel"), 'Did you mean "Table"?'],
      at: 'Conditions.IsBig["Fn::Equals"][0]',
    },
    "a parameter in what a condition looks up": {
      document: deciding({
        Conditions: { IsBig: { "Fn::Equals": [{ "Fn::FindInMap": ["Sizes", { Ref: "Stage" }, "cpu"] }, "a"] } },
      }),
      says: [missing("parameter", "Stage"), "Add it to `Parameters`, or name one that is there."],
      at: 'Conditions.IsBig["Fn::Equals"][0]["Fn::FindInMap"][1]',
    },
    "a parameter in a text of a condition": {
      document: deciding({ Conditions: { IsBig: { "Fn::Equals": [{ "Fn::Sub": "${Stage}-${Task.Arn}" }, "a"] } } }),
      says: [missing("parameter", "Stage"), "Add it to `Parameters`, or name one that is there."],
      at: 'Conditions.IsBig["Fn::Equals"][0]',
    },
    "a condition of one with the name of the function": {
      document: deciding({ Conditions: { Condition: { "Fn::Not": [{ Condition: "Gone" }] } } }),
      says: [missing("condition", "Gone"), "Add it to `Conditions`, or name one that is there."],
      at: 'Conditions.Condition["Fn::Not"][0].Condition',
    },
    "a resource in a condition": {
      document: deciding({ Conditions: { IsBig: { "Fn::Equals": [{ Ref: "Task" }, "a"] } } }),
      says: [
        '"Task" is a resource; `Conditions` of a template are decided before there are resources.',
        "Name a parameter, or one that every template has, as AWS::Region.",
      ],
      at: 'Conditions.IsBig["Fn::Equals"][0]',
    },
    "a parameter of a rule": {
      document: deciding({ Rules: { Own: { Assertions: [{ Assert: { "Fn::Equals": [{ Ref: "Tabel" }, "a"] } }] } } }),
      severity: "warning",
      says: [missing("parameter", "Tabel"), 'Did you mean "Table"?'],
      at: 'Rules.Own.Assertions[0].Assert["Fn::Equals"][0]',
    },
    "a parameter whose tag a rule asks for": {
      document: deciding({
        Rules: { Own: { RuleCondition: { "Fn::Equals": [{ "Fn::ValueOf": ["Vpc", "A"] }, "a"] } } },
      }),
      severity: "warning",
      says: [missing("parameter", "Vpc"), "Add it to `Parameters`, or name one that is there."],
      at: 'Rules.Own.RuleCondition["Fn::Equals"][0]',
    },
  },
  unknown: [
    { ...SECTIONS, Resources: UNKNOWN },
    { ...SECTIONS, Resources: { ...RESOURCES, Service: UNKNOWN } },
    withValue(UNKNOWN),
  ],
});
