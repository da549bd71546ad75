import { describeRule } from "../describe-rule.ts";
import { LATER, taskOf, template } from "../templates.ts";

const policy = (...selections: object[]) => ({
  rules: selections.map((selection, index) => ({ rulePriority: index + 1, selection, action: { type: "expire" } })),
});
const COUNT = policy({ tagStatus: "any", countType: "imageCountMoreThan", countNumber: 50 });
const repository = (LifecyclePolicyText: unknown) => ({
  Type: "AWS::ECR::Repository",
  Properties: { LifecyclePolicy: { LifecyclePolicyText } },
});
const holding = (text: unknown) => template({ Repository: repository(text) });
const made = (LifecyclePolicy: unknown) =>
  template({ Template: { Type: "AWS::ECR::RepositoryCreationTemplate", Properties: { LifecyclePolicy } } });

describeRule("ecr-lifecycle/json", "template", {
  accepts: {
    "a text": holding(JSON.stringify(COUNT)),
    "a text of a template": made(JSON.stringify(COUNT)),
    none: template({ Repository: { Type: "AWS::ECR::Repository" } }),
  },
  rejects: {
    "an object": {
      document: holding(COUNT),
      at: "Resources.Repository.Properties.LifecyclePolicy.LifecyclePolicyText",
      says: [
        "Repository has its lifecycle policy as an object; CloudFormation takes a text of JSON there.",
        "Write the policy as a text, or give it to `Fn::ToJsonString`.",
      ],
    },
    "one of a template": {
      document: made(COUNT),
      at: "Resources.Template.Properties.LifecyclePolicy",
      says: [
        "Template has its lifecycle policy as an object; CloudFormation takes a text of JSON there.",
        "Write the policy as a text, or give it to `Fn::ToJsonString`.",
      ],
    },
  },
  unknown: [holding(LATER), holding({ "Fn::ToJsonString": COUNT }), made({ Ref: "Policy" })],
});

const padded = (length: number) => `{"rules":[{"rulePriority":1}]${" ".repeat(length - 30)}}`;

describeRule("ecr-lifecycle/length", "template", {
  accepts: {
    least: holding(padded(100)),
    most: holding(padded(30_720)),
    "no rules, which another rule reports": holding('{"rules":[]}'),
    "no JSON, which the reader reports": holding("{"),
  },
  rejects: {
    less: {
      document: holding(padded(99)),
      at: "Resources.Repository.Properties.LifecyclePolicy.LifecyclePolicyText",
      says: [
        "Repository has a lifecycle policy of 99 characters; ECR accepts 100 to 30720.",
        "Write it with spaces and lines.",
      ],
    },
    more: {
      document: made(padded(30_721)),
      at: "Resources.Template.Properties.LifecyclePolicy",
      says: [
        "Template has a lifecycle policy of 30721 characters; ECR accepts 100 to 30720.",
        "Write it without spaces, and with fewer rules.",
      ],
    },
  },
  unknown: [holding(LATER), holding('{"rules":[{"rulePriority":1}]}${More}')],
});

const AGE = { tagStatus: "any", countType: "sinceImagePushed", countUnit: "days", countNumber: 30 };
const running = (selection: object, Image: unknown) =>
  template({ Repository: repository(JSON.stringify(policy(selection))), Task: taskOf({}, { Image }) });
const SUB = { "Fn::Sub": "${Repository.RepositoryUri}:v1.4" };
const JOIN = { "Fn::Join": ["", [{ "Fn::GetAtt": ["Repository", "RepositoryUri"] }, ":v1.4"]] };
const HOST = { "Fn::Sub": "${AWS::AccountId}.dkr.ecr.${AWS::Region}.amazonaws.com/" };
const ADDRESS = { "Fn::Join": ["", [HOST, { Ref: "Repository" }, ":v1.4"]] };
const ARCHIVE = { type: "transition", targetStorageClass: "archive" };
const tagged = (more: object) => ({ ...AGE, tagStatus: "tagged", ...more });

describeRule("ecr-lifecycle/tag-pattern-misses-deployed-tag", "template", {
  at: "Resources.Task.Properties.ContainerDefinitions[0].Image",
  accepts: {
    "a number": running({ tagStatus: "any", countType: "imageCountMoreThan", countNumber: 5 }, SUB),
    "untagged ones": running({ ...AGE, tagStatus: "untagged" }, SUB),
    "other tags": running(tagged({ tagPrefixList: ["dev"] }), SUB),
    "another pattern": running(tagged({ tagPatternList: ["dev*"] }), SUB),
    "a pattern whose parts overlap": running(tagged({ tagPatternList: ["v1.*.4"] }), SUB),
    "a pattern in another order": running(tagged({ tagPatternList: ["*4*1*"] }), SUB),
    "a whole tag": running(tagged({ tagPatternList: ["v1"] }), SUB),
    "another end": running(tagged({ tagPatternList: ["v1*5"] }), SUB),
    "no status": running({ ...AGE, tagStatus: undefined, tagPrefixList: ["v"] }, SUB),
    "images that are archived": template({
      Repository: repository(JSON.stringify({ rules: [{ rulePriority: 1, selection: AGE, action: ARCHIVE }] })),
      Task: taskOf({}, { Image: SUB }),
    }),
    "a policy of another repository": template({
      Repository: repository(JSON.stringify(policy({ ...AGE, countType: "imageCountMoreThan" }))),
      Other: repository(JSON.stringify(policy(AGE))),
      Task: taskOf({}, { Image: SUB }),
    }),
    "two tags at once": running(tagged({ tagPatternList: ["v*", "dev*"] }), SUB),
    "another repository": running(AGE, "public.ecr.aws/nginx/nginx:1.27"),
    "a tag of a parameter": running(AGE, { "Fn::Sub": "${Repository.RepositoryUri}:${Tag}" }),
  },
  rejects: {
    "any of an age": {
      document: running(AGE, SUB),
      says: [
        'Container "web" of Task runs "v1.4" of Repository, which expires 30 days after it was pushed, whether or not it runs.',
        "Expire images by their number, or leave out the tags that run.",
      ],
    },
    "parts of the address": {
      document: running(AGE, ADDRESS),
      says: [
        'Container "web" of Task runs "v1.4" of Repository, which expires 30 days after it was pushed, whether or not it runs.',
        "Expire images by their number, or leave out the tags that run.",
      ],
    },
    "joined parts": {
      document: running(AGE, JOIN),
      says: [
        'Container "web" of Task runs "v1.4" of Repository, which expires 30 days after it was pushed, whether or not it runs.',
        "Expire images by their number, or leave out the tags that run.",
      ],
    },
    "its prefix": {
      document: running(tagged({ tagPrefixList: ["v"] }), SUB),
      says: [
        'Container "web" of Task runs "v1.4" of Repository, which expires 30 days after it was pushed, whether or not it runs.',
        "Expire images by their number, or leave out the tags that run.",
      ],
    },
    "a pattern of many stars": {
      document: running(tagged({ tagPatternList: ["*1*4**"] }), SUB),
      says: [
        'Container "web" of Task runs "v1.4" of Repository, which expires 30 days after it was pushed, whether or not it runs.',
        "Expire images by their number, or leave out the tags that run.",
      ],
    },
    "its own name": {
      document: running(tagged({ tagPatternList: ["v1.4"] }), SUB),
      says: [
        'Container "web" of Task runs "v1.4" of Repository, which expires 30 days after it was pushed, whether or not it runs.',
        "Expire images by their number, or leave out the tags that run.",
      ],
    },
    "its pattern": {
      document: running(tagged({ tagPatternList: ["v1.*"] }), SUB),
      says: [
        'Container "web" of Task runs "v1.4" of Repository, which expires 30 days after it was pushed, whether or not it runs.',
        "Expire images by their number, or leave out the tags that run.",
      ],
    },
  },
  unknown: [
    running(AGE, LATER),
    running({ ...AGE, countNumber: "30" }, SUB),
    template({ Repository: repository(LATER), Task: taskOf({}, { Image: SUB }) }),
  ],
});
