import { parseYaml } from "../../packages/compiler/src/formats/yaml/parse-yaml.ts";

/** A template of so many lines, or a few more, as people write them in YAML: services with all that stands around them. */
export function largeTemplate(lines: number): string {
  const parts = [HEAD];
  let count = linesIn(HEAD);
  for (let index = 0; count < lines; index++) {
    const part = service(index) + (index % 5 === 0 ? worker(index) : "");
    parts.push(part);
    count += linesIn(part);
  }
  return parts.join("");
}

/** The same template in JSON, as the CDK writes it. */
export function asJson(template: string): string {
  return `${JSON.stringify(parseYaml(template).parsed?.value, null, 1)}\n`;
}

function linesIn(text: string): number {
  return text.split("\n").length - 1;
}

const HEAD = `AWSTemplateFormatVersion: "2010-09-09"
Description: The services of a shop, and what they run on.

Parameters:
  Environment:
    Type: String
    AllowedValues: [staging, production]
  VpcId:
    Type: AWS::EC2::VPC::Id
  Subnets:
    Type: List<AWS::EC2::Subnet::Id>
  ListenerArn:
    Type: String

Conditions:
  IsProduction: !Equals [!Ref Environment, production]

Mappings:
  Sizes:
    staging: { Tasks: "2" }
    production: { Tasks: "4" }

Resources:
  # The cluster that everything runs on.
  Cluster:
    Type: AWS::ECS::Cluster
    Properties:
      ClusterSettings:
        - { Name: containerInsights, Value: enhanced }
`;

function service(index: number): string {
  const id = `Orders${index}`;
  const name = `orders-${index}`;
  return `
  # ---------------------------------------------------------------------------------------------------------------
  # ${name}: takes orders, part ${index} of them
  # ---------------------------------------------------------------------------------------------------------------
  ${id}Logs:
    Type: AWS::Logs::LogGroup
    DeletionPolicy: Retain
    UpdateReplacePolicy: Retain
    Properties:
      LogGroupName: !Sub /ecs/\${Environment}/${name}
      RetentionInDays: !If [IsProduction, 90, 14]
  ${id}ExecutionRole:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal: { Service: ecs-tasks.amazonaws.com }
            Action: sts:AssumeRole
      ManagedPolicyArns:
        - !Sub arn:\${AWS::Partition}:iam::aws:policy/service-role/AmazonECSTaskExecutionRolePolicy
      Policies:
        - PolicyName: secrets
          PolicyDocument:
            Version: "2012-10-17"
            Statement:
              - Effect: Allow
                Action: ssm:GetParameters
                Resource: !Sub arn:\${AWS::Partition}:ssm:\${AWS::Region}:\${AWS::AccountId}:parameter/shop/${name}/*
  ${id}TaskRole:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal: { Service: ecs-tasks.amazonaws.com }
            Action: sts:AssumeRole
  ${id}Task:
    Type: AWS::ECS::TaskDefinition
    Properties:
      Family: !Sub \${Environment}-${name}
      Cpu: "512" # half of one
      Memory: "1024"
      NetworkMode: awsvpc
      RequiresCompatibilities: [FARGATE]
      ExecutionRoleArn: !GetAtt ${id}ExecutionRole.Arn
      TaskRoleArn: !GetAtt ${id}TaskRole.Arn
      RuntimePlatform:
        CpuArchitecture: ARM64
        OperatingSystemFamily: LINUX
      ContainerDefinitions:
        - Name: web
          Image: !Sub \${AWS::AccountId}.dkr.ecr.\${AWS::Region}.\${AWS::URLSuffix}/shop/${name}:v1.${index}.0
          Essential: true
          ReadonlyRootFilesystem: true
          User: "1000"
          StopTimeout: 60
          PortMappings:
            - ContainerPort: 8080
              Protocol: tcp
              Name: http
              AppProtocol: http
          Environment:
            - Name: NODE_ENV
              Value: production
            - Name: LOG_LEVEL
              Value: !If [IsProduction, info, debug]
            - Name: SERVICE
              Value: ${name}
            - Name: PORT
              Value: "8080"
          Secrets:
            - Name: DATABASE_URL
              ValueFrom: !Sub arn:\${AWS::Partition}:ssm:\${AWS::Region}:\${AWS::AccountId}:parameter/shop/${name}/DATABASE_URL
            - Name: API_KEY
              ValueFrom: !Sub arn:\${AWS::Partition}:ssm:\${AWS::Region}:\${AWS::AccountId}:parameter/shop/${name}/API_KEY
          HealthCheck:
            Command:
              - CMD-SHELL
              - curl -fs http://localhost:8080/health || exit 1
            Interval: 15
            Timeout: 5
            Retries: 3
            StartPeriod: 30
          LinuxParameters:
            InitProcessEnabled: true
            Capabilities: { Drop: [ALL] }
          LogConfiguration:
            LogDriver: awslogs
            Options:
              awslogs-group: !Ref ${id}Logs
              awslogs-region: !Ref AWS::Region
              awslogs-stream-prefix: web
              mode: non-blocking
              max-buffer-size: 25m
          DependsOn:
            - { ContainerName: collector, Condition: START }
        - Name: collector
          Image: public.ecr.aws/aws-observability/aws-otel-collector:v0.40.0
          Essential: false
          Cpu: 32
          MemoryReservation: 64
          Command: ["--config=/etc/ecs/ecs-default-config.yaml"]
          ReadonlyRootFilesystem: true
          User: "4317"
          LinuxParameters:
            Capabilities: { Drop: [ALL] }
          LogConfiguration:
            LogDriver: awslogs
            Options:
              awslogs-group: !Ref ${id}Logs
              awslogs-region: !Ref AWS::Region
              awslogs-stream-prefix: collector
              mode: non-blocking
              max-buffer-size: 25m
      Tags:
        - { Key: team, Value: platform }
  ${id}Service:
    Type: AWS::ECS::Service
    DependsOn: ${id}Rule
    Properties:
      Cluster: !Ref Cluster
      TaskDefinition: !Ref ${id}Task
      LaunchType: FARGATE
      PlatformVersion: LATEST
      DesiredCount: !FindInMap [Sizes, !Ref Environment, Tasks]
      HealthCheckGracePeriodSeconds: 60
      EnableECSManagedTags: true
      PropagateTags: SERVICE
      DeploymentConfiguration:
        MaximumPercent: 200
        MinimumHealthyPercent: 100
        DeploymentCircuitBreaker: { Enable: true, Rollback: true }
      NetworkConfiguration:
        AwsvpcConfiguration:
          AssignPublicIp: DISABLED
          SecurityGroups: [!Ref ${id}SecurityGroup]
          Subnets: !Ref Subnets
      LoadBalancers:
        - ContainerName: web
          ContainerPort: 8080
          TargetGroupArn: !Ref ${id}Targets
      Tags:
        - { Key: team, Value: platform }
  ${id}SecurityGroup:
    Type: AWS::EC2::SecurityGroup
    Properties:
      GroupDescription: ${name}
      VpcId: !Ref VpcId
      SecurityGroupIngress:
        - { IpProtocol: tcp, FromPort: 8080, ToPort: 8080, CidrIp: 10.0.0.0/8 }
  ${id}Targets:
    Type: AWS::ElasticLoadBalancingV2::TargetGroup
    Properties:
      VpcId: !Ref VpcId
      TargetType: ip
      Protocol: HTTP
      Port: 8080
      HealthCheckPath: /health
      Matcher: { HttpCode: "200" }
      TargetGroupAttributes:
        - { Key: deregistration_delay.timeout_seconds, Value: "30" }
  ${id}Rule:
    Type: AWS::ElasticLoadBalancingV2::ListenerRule
    Properties:
      ListenerArn: !Ref ListenerArn
      Priority: ${index + 1}
      Conditions:
        - Field: path-pattern
          PathPatternConfig: { Values: [/${name}/*] }
      Actions:
        - Type: forward
          TargetGroupArn: !Ref ${id}Targets
`;
}

function worker(index: number): string {
  const id = `Mails${index}`;
  return `  ${id}Function:
    Type: AWS::Lambda::Function
    Properties:
      Runtime: nodejs22.x
      Handler: index.handler
      Role: !GetAtt Orders${index}TaskRole.Arn
      Code:
        ZipFile: |
          // Sends a mail for each order.
          const { SQSClient, SendMessageCommand } = require("@aws-sdk/client-sqs");
          const client = new SQSClient({});
          exports.handler = async (event) => {
            for (const record of event.Records) {
              const body = JSON.parse(record.body);
              if (body.kind !== "order") continue;
              await client.send(new SendMessageCommand({ QueueUrl: process.env.QUEUE, MessageBody: record.body }));
            }
          };
  ${id}Queue:
    Type: AWS::SQS::Queue
    Properties:
      VisibilityTimeout: 60
      RedrivePolicy:
        deadLetterTargetArn: !GetAtt ${id}Letters.Arn
        maxReceiveCount: 5
  ${id}Letters:
    Type: AWS::SQS::Queue
    Properties:
      MessageRetentionPeriod: 1209600
`;
}
