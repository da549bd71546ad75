import { describeRule } from "../describe-rule.ts";
import { LATER, taskOf, template } from "../templates.ts";

const HOST = "123456789012.dkr.ecr.us-east-1.amazonaws.com";
const running = (Image: unknown, RepositoryName: unknown = "shop/api") =>
  template({
    Repository: { Type: "AWS::ECR::Repository", Properties: { RepositoryName } },
    Task: taskOf({}, { Image }),
  });

const NAME = { "Fn::Select": [1, { "Fn::Split": ["/", { "Fn::GetAtt": ["Repository", "RepositoryUri"] }] }] };

describeRule("images/ecr-repo-in-template", "template", {
  at: "Resources.Task.Properties.ContainerDefinitions[0].Image",
  accepts: {
    "the resource": running({ "Fn::Sub": "${Repository.RepositoryUri}:1" }),
    "its name": running({ "Fn::Sub": "123456789012.dkr.ecr.us-east-1.amazonaws.com/${Repository}:1" }),
    "another repository": running(`${HOST}/shop/api-next:1`),
    "its name, and a text that holds it": running({ "Fn::Sub": [`${HOST}/shop/api:\${Tag}`, { Tag: NAME }] }),
    "another repository whose name ends like it": running(`${HOST}/team/shop/api:1`),
    "another registry": running("public.ecr.aws/shop/api:1"),
    "no name": running(`${HOST}/shop/api:1`, { "Fn::Sub": "${AWS::StackName}" }),
  },
  rejects: {
    "a text": {
      document: running(`${HOST}/shop/api:1`),
      says: [
        'Container "web" of Task names Repository by its text; CloudFormation does not know that it needs it, and another name goes by unseen.',
        "Write ${Repository.RepositoryUri} in a Fn::Sub instead.",
      ],
    },
    "a text of parts": {
      document: running({ "Fn::Sub": "${AWS::AccountId}.dkr.ecr.${AWS::Region}.amazonaws.com/shop/api:${Tag}" }),
      says: [
        'Container "web" of Task names Repository by its text; CloudFormation does not know that it needs it, and another name goes by unseen.',
        "Write ${Repository.RepositoryUri} in a Fn::Sub instead.",
      ],
    },
    "no tag": {
      document: running(`${HOST}/shop/api`),
      says: [
        'Container "web" of Task names Repository by its text; CloudFormation does not know that it needs it, and another name goes by unseen.',
        "Write ${Repository.RepositoryUri} in a Fn::Sub instead.",
      ],
    },
  },
  unknown: [running(LATER), running(`${HOST}/shop/api:1`, LATER)],
});
