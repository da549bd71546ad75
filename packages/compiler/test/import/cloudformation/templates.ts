/** A template as people write them, with parameters, conditions and a load balancer. */
export const SHOP = `AWSTemplateFormatVersion: "2010-09-09"
Parameters:
  VpcId: { Type: "AWS::EC2::VPC::Id" }
  SubnetIds: { Type: "List<AWS::EC2::Subnet::Id>" }
  ImageTag: { Type: String, Default: v1 }
  DesiredCount: { Type: Number, Default: 2 }
  LogLevel: { Type: String, Default: info }
  Stage: { Type: String, Default: prod }
Conditions:
  IsProd: !Equals [!Ref Stage, prod]
Resources:
  Cluster:
    Type: AWS::ECS::Cluster
    Properties: { ClusterSettings: [{ Name: containerInsights, Value: enabled }] }
  Repository:
    Type: AWS::ECR::Repository
    Properties:
      RepositoryName: shop/api
      LifecyclePolicy:
        LifecyclePolicyText: >-
          {"rules":[{"rulePriority":2,"selection":{"tagStatus":"any","countType":"imageCountMoreThan","countNumber":10},"action":{"type":"expire"}},
          {"rulePriority":1,"selection":{"tagStatus":"untagged","countType":"sinceImagePushed","countUnit":"days","countNumber":7},"action":{"type":"expire"}}]}
  ExecutionRole: { Type: AWS::IAM::Role }
  TaskDefinition:
    Type: AWS::ECS::TaskDefinition
    Properties:
      Family: !Sub "\${AWS::StackName}-api"
      Cpu: !If [IsProd, 1024, 256]
      Memory: !If [IsProd, 2048, 512]
      NetworkMode: awsvpc
      RequiresCompatibilities: [FARGATE]
      ExecutionRoleArn: !GetAtt ExecutionRole.Arn
      ContainerDefinitions:
        - Name: api
          Image: !Sub "\${AWS::AccountId}.dkr.ecr.\${AWS::Region}.\${AWS::URLSuffix}/shop/api:\${ImageTag}"
          PortMappings: [{ ContainerPort: 8080 }]
          Environment:
            - { Name: LOG_LEVEL, Value: !Ref LogLevel }
            - { Name: TABLE, Value: !Ref Table }
            - { Name: QUEUE, Value: !Sub "https://sqs.\${AWS::Region}.amazonaws.com/q" }
          Secrets:
            - { Name: DB, ValueFrom: !Sub "arn:\${AWS::Partition}:secretsmanager:\${AWS::Region}:\${AWS::AccountId}:secret:prod/db:password::" }
            - { Name: TOKEN, ValueFrom: !Ref TokenSecret }
  TokenSecret: { Type: AWS::SecretsManager::Secret }
  Table: { Type: AWS::DynamoDB::Table }
  SecurityGroup: { Type: AWS::EC2::SecurityGroup }
  Balancer: { Type: AWS::ElasticLoadBalancingV2::LoadBalancer, Properties: { Scheme: internal } }
  Listener:
    Type: AWS::ElasticLoadBalancingV2::Listener
    Properties: { LoadBalancerArn: !Ref Balancer, Port: 443, Certificates: [{ CertificateArn: "arn:aws:acm:eu-west-1:123456789012:certificate/3f5e4c2a-0000-4000-8000-000000000000" }] }
  Rule:
    Type: AWS::ElasticLoadBalancingV2::ListenerRule
    Properties:
      ListenerArn: !Ref Listener
      Conditions: [{ Field: path-pattern, Values: ["/api/*"] }, { Field: host-header, HostHeaderConfig: { Values: [a.example.com, b.example.com] } }]
      Actions: [{ Type: forward, TargetGroupArn: !Ref TargetGroup }]
  TargetGroup: { Type: AWS::ElasticLoadBalancingV2::TargetGroup, Properties: { HealthCheckPath: /health } }
  Service:
    Type: AWS::ECS::Service
    Properties:
      Cluster: !Ref Cluster
      TaskDefinition: !Ref TaskDefinition
      DesiredCount: !Ref DesiredCount
      LaunchType: FARGATE
      NetworkConfiguration:
        AwsvpcConfiguration: { Subnets: !Ref SubnetIds, SecurityGroups: [!Ref SecurityGroup] }
      LoadBalancers: [{ ContainerName: api, ContainerPort: 8080, TargetGroupArn: !Ref TargetGroup }]
`;

/** What CDK makes of `ApplicationLoadBalancedFargateService`, without the resources that are about networks alone. */
export const CDK = {
  Resources: {
    VpcPrivateSubnet1Subnet536B997A: { Type: "AWS::EC2::Subnet", Properties: {} },
    ClusterEB0386A7: { Type: "AWS::ECS::Cluster" },
    ApiLBE28B1F3F: { Type: "AWS::ElasticLoadBalancingV2::LoadBalancer", Properties: { Type: "application" } },
    ApiLBListener6E1F3D94: {
      Type: "AWS::ElasticLoadBalancingV2::Listener",
      Properties: {
        DefaultActions: [{ TargetGroupArn: { Ref: "ApiLBGroupEDD3EF4C" }, Type: "forward" }],
        LoadBalancerArn: { Ref: "ApiLBE28B1F3F" },
      },
    },
    ApiLBGroupEDD3EF4C: { Type: "AWS::ElasticLoadBalancingV2::TargetGroup", Properties: { Port: 80 } },
    ApiTaskDefTaskRole89C75D8B: { Type: "AWS::IAM::Role", Properties: {} },
    ApiTaskDef3E0FA8E6: {
      Type: "AWS::ECS::TaskDefinition",
      Properties: {
        ContainerDefinitions: [
          {
            Name: "web",
            Image: {
              "Fn::Sub":
                "${AWS::AccountId}.dkr.ecr.${AWS::Region}.${AWS::URLSuffix}/cdk-hnb659fds-container-assets-${AWS::AccountId}-${AWS::Region}:7b44",
            },
            PortMappings: [{ ContainerPort: 80 }],
            Secrets: [
              { Name: "PASSWORD", ValueFrom: { "Fn::Join": ["", [{ Ref: "DbSecret685A0FA5" }, ":password::"]] } },
            ],
          },
        ],
        Cpu: "512",
        Family: "ShopStackApiTaskDef2B4F1A3C",
        Memory: "1024",
        NetworkMode: "awsvpc",
        RequiresCompatibilities: ["FARGATE"],
        TaskRoleArn: { "Fn::GetAtt": ["ApiTaskDefTaskRole89C75D8B", "Arn"] },
      },
    },
    ApiService9A6E8A8B: {
      Type: "AWS::ECS::Service",
      Properties: {
        Cluster: { Ref: "ClusterEB0386A7" },
        LaunchType: "FARGATE",
        LoadBalancers: [{ ContainerName: "web", ContainerPort: 80, TargetGroupArn: { Ref: "ApiLBGroupEDD3EF4C" } }],
        NetworkConfiguration: {
          AwsvpcConfiguration: { SecurityGroups: [], Subnets: [{ Ref: "VpcPrivateSubnet1Subnet536B997A" }] },
        },
        TaskDefinition: { Ref: "ApiTaskDef3E0FA8E6" },
      },
    },
    DbSecret685A0FA5: { Type: "AWS::SecretsManager::Secret" },
    CDKMetadata: { Type: "AWS::CDK::Metadata" },
  },
};
