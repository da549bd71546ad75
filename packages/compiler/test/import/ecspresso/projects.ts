interface Project {
  readonly files: Readonly<Record<string, string>>;
  /** Parts of the config that it becomes. */
  readonly has: readonly string[];
  /** What is said of keys. */
  readonly says?: readonly string[];
}

const LOGS = (prefix: string) => `"logConfiguration": {
        "logDriver": "awslogs",
        "options": { "awslogs-group": "/ecs/${prefix}", "awslogs-region": "ap-northeast-1", "awslogs-stream-prefix": "${prefix}" }
      }`;

/** Projects as people keep them: what ecspresso's own manual shows, and what its templates can do. */
export const PROJECTS: Readonly<Record<string, Project>> = {
  "a service with everything written out": {
    files: {
      "ecspresso.yml": `region: ap-northeast-1
cluster: default
service: myservice
service_definition: ecs-service-def.json
task_definition: ecs-task-def.json
timeout: 10m0s
`,
      "ecs-task-def.json": `{
  "family": "myservice",
  "cpu": "256",
  "memory": "512",
  "networkMode": "awsvpc",
  "requiresCompatibilities": ["FARGATE"],
  "executionRoleArn": "arn:aws:iam::123456789012:role/ecsTaskExecutionRole",
  "containerDefinitions": [
    {
      "name": "nginx",
      "image": "nginx:1.27",
      "portMappings": [{ "containerPort": 80, "hostPort": 80, "protocol": "tcp" }],
      ${LOGS("nginx")}
    }
  ]
}
`,
      "ecs-service-def.json": `{
  "desiredCount": 2,
  "launchType": "FARGATE",
  "enableExecuteCommand": true,
  "loadBalancers": [
    {
      "targetGroupArn": "arn:aws:elasticloadbalancing:ap-northeast-1:123456789012:targetgroup/myservice/50dc6c495c0c9188",
      "containerName": "nginx",
      "containerPort": 80
    }
  ],
  "networkConfiguration": {
    "awsvpcConfiguration": {
      "subnets": ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"],
      "securityGroups": ["sg-0123456789abcdef0"]
    }
  }
}
`,
    },
    has: [
      'service("myservice", {',
      'container: { name: "nginx" },',
      "desiredCount: 2,",
      "routes: {\n    http: targetGroup.existing(",
      'cluster: cluster.existing("default")',
      'production: { account: "123456789012", region: "ap-northeast-1" }',
      'privateSubnetIds: ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]',
    ],
    says: ["timeout: `deploy.sh` waits for as long as ECS takes.", "region: taken"],
  },
  "environment variables of a pipeline": {
    files: {
      "ecspresso.yml":
        "region: '{{ must_env `AWS_REGION` }}'\ncluster: '{{ must_env `CLUSTER` }}'\nservice: api\nservice_definition: service.json\ntask_definition: task.json\n",
      "task.json": `{
  "family": "api",
  "cpu": "256",
  "memory": "512",
  "networkMode": "awsvpc",
  "requiresCompatibilities": ["FARGATE"],
  "containerDefinitions": [
    {
      "name": "api",
      "image": "123456789012.dkr.ecr.ap-northeast-1.amazonaws.com/api:{{ must_env \`TAG\` }}",
      "environment": [
        { "name": "STAGE", "value": "{{ env \`STAGE\` \`dev\` }}" },
        { "name": "URL", "value": "https://{{ must_env \`HOST\` }}/v1" }
      ],
      "secrets": [{ "name": "KEY", "valueFrom": "{{ secretsmanager_arn \`api/key\` }}" }]
    }
  ]
}
`,
      "service.json": '{ "desiredCount": {{ env `COUNT` `2` }}, "launchType": "FARGATE" }\n',
    },
    has: [
      'image: images.pinnedByCi({ initial: "latest" }),',
      'STAGE: deployParameter("Stage", { default: "dev" }),',
      'URL: text`https://${deployParameter("Host")}/v1`',
      'secrets: { KEY: secret("api/key") },',
      'cluster: cluster.existing("default")',
    ],
    says: ["desiredCount: What it is a deployment alone knows."],
  },
  "values of Terraform's state": {
    files: {
      "ecspresso.json": `{
  "region": "ap-northeast-1",
  "cluster": "prod",
  "service": "web",
  "service_definition": "ecs-service-def.json",
  "task_definition": "ecs-task-def.json",
  "plugins": [{ "name": "tfstate", "config": { "url": "s3://state/terraform.tfstate" } }]
}
`,
      "ecs-task-def.json": `{
  "taskDefinition": {
    "family": "web",
    "cpu": "512",
    "memory": "1024",
    "networkMode": "awsvpc",
    "requiresCompatibilities": ["FARGATE"],
    "executionRoleArn": "{{ tfstate \`aws_iam_role.execution.arn\` }}",
    "containerDefinitions": [
      {
        "name": "web",
        "image": "{{ tfstate \`aws_ecr_repository.web.repository_url\` }}:{{ must_env \`TAG\` }}",
        "portMappings": [{ "containerPort": 3000 }],
        ${LOGS("web")}
      }
    ]
  },
  "tags": [{ "key": "team", "value": "web" }]
}
`,
      "ecs-service-def.json": `{
  "launchType": "FARGATE",
  "networkConfiguration": {
    "awsvpcConfiguration": {
      "subnets": ["{{ tfstatef \`aws_subnet.private['%s'].id\` \`a\` }}", "{{ tfstate \`aws_subnet.private['c'].id\` }}"],
      "securityGroups": ["{{ tfstate \`aws_security_group.web.id\` }}"]
    }
  },
  "loadBalancers": [
    { "targetGroupArn": "{{ tfstate \`aws_lb_target_group.web.arn\` }}", "containerName": "web", "containerPort": 3000 }
  ]
}
`,
    },
    has: [
      'const images = repository.existing("web");',
      'deployParameter("AwsIamRoleExecutionArn", { description: "Terraform: aws_iam_role.execution.arn" })',
      'deployParameter("AwsSubnetPrivateCId"',
      'deployParameter("AwsLbTargetGroupWebArn"',
      'tags: { team: "web" },',
    ],
    says: ["plugins: What they look up is asked for by `deploy.sh`, or read where the config says."],
  },
  "a task that others start": {
    files: {
      "batch/ecspresso.yml":
        "required_version: '>= 2.0'\nregion: ap-northeast-1\ncluster: batch\ntask_definition: task.yml\n",
      "batch/task.yml": `family: nightly-batch
cpu: "1024"
memory: "2048"
networkMode: awsvpc
requiresCompatibilities: [FARGATE]
runtimePlatform: { cpuArchitecture: ARM64 }
containerDefinitions:
  - name: batch
    image: public.ecr.aws/docker/library/ruby:3.3
    command: [bundle, exec, rake, nightly]
    environment:
      - { name: SSM, value: "{{ ssm \`/batch/mode\` }}" }
`,
    },
    has: [
      'command: ["bundle", "exec", "rake", "nightly"],',
      'runtimePlatform: { cpuArchitecture: "ARM64" },',
      'SSM: parameter("/batch/mode")',
    ],
    says: ["required_version: It is about ecspresso."],
  },
  "blue/green by CodeDeploy, on instances": {
    files: {
      "ecspresso.yaml": `region: ap-northeast-1
cluster: main
service: legacy
service_definition: sv.json
task_definition: td.json
codedeploy:
  application_name: legacy
appspec:
  Hooks: [{ BeforeInstall: check }]
`,
      "td.json": `{
  "family": "legacy",
  "networkMode": "bridge",
  "requiresCompatibilities": ["EC2"],
  "containerDefinitions": [
    {
      "name": "app",
      "image": "legacy:1.0",
      "cpu": 256,
      "memoryReservation": 512,
      "portMappings": [{ "containerPort": 8080, "hostPort": 0 }],
      "logConfiguration": { "logDriver": "fluentd", "options": { "fluentd-address": "localhost:24224" } }
    }
  ]
}
`,
      "sv.json": `{
  "deploymentController": { "type": "CODE_DEPLOY" },
  "capacityProviderStrategy": [{ "capacityProvider": "main-instances", "weight": 1 }],
  "placementStrategy": [{ "type": "spread", "field": "instanceId" }]
}
`,
    },
    has: [
      'const mainInstances = ec2Capacity.existing("main-instances");',
      "capacity: mainInstances,",
      'networkMode: "bridge",',
      "ports: { http: { containerPort: 8080, hostPort: 0 } },",
      'placementStrategy: [spread("instanceId")],',
      'logConfiguration: { logDriver: "fluentd"',
    ],
    says: [
      "deploymentController: ECS deploys by itself: `blueGreen(…)` with a route does what CodeDeploy did.",
      "codedeploy: ECS deploys by itself, without CodeDeploy.",
    ],
  },
};
