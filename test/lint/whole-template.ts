/** A template in which nothing is wrong, and whose parts go with each other. */
export const WHOLE_TEMPLATE = `
Parameters:
  Vpc: { Type: AWS::EC2::VPC::Id }
Conditions:
  IsLive: !Equals [!Ref Vpc, vpc-1]
Resources:
  Cluster: { Type: AWS::ECS::Cluster }
  Logs:
    Type: AWS::Logs::LogGroup
    Properties: { LogGroupName: /shop/web }
  Task:
    Type: AWS::ECS::TaskDefinition
    Properties:
      Family: web
      NetworkMode: awsvpc
      RequiresCompatibilities: [FARGATE]
      Cpu: 256
      Memory: 512
      ExecutionRoleArn: !ImportValue ExecutionRole
      ContainerDefinitions:
        - Name: web
          Image: nginx:1.27
          Essential: true
          PortMappings: [{ ContainerPort: 80, Name: http }]
          LogConfiguration:
            LogDriver: awslogs
            Options: { awslogs-group: /shop/web, awslogs-region: !Ref AWS::Region, awslogs-stream-prefix: web }
  Balancer: { Type: AWS::ElasticLoadBalancingV2::LoadBalancer }
  Group:
    Type: AWS::ElasticLoadBalancingV2::TargetGroup
    Properties: { TargetType: ip, VpcId: !Ref Vpc, Port: 80, Protocol: HTTP }
  Listener:
    Type: AWS::ElasticLoadBalancingV2::Listener
    Properties:
      LoadBalancerArn: !Ref Balancer
      DefaultActions: [{ Type: forward, TargetGroupArn: !Ref Group }]
  Service:
    Type: AWS::ECS::Service
    DependsOn: Listener
    Properties:
      Cluster: !Ref Cluster
      TaskDefinition: !Ref Task
      LaunchType: FARGATE
      NetworkConfiguration: { AwsvpcConfiguration: { Subnets: [subnet-1], SecurityGroups: [sg-1] } }
      LoadBalancers: [{ TargetGroupArn: !Ref Group, ContainerName: web, ContainerPort: 80 }]
      ServiceConnectConfiguration: { Enabled: true, Namespace: shop, Services: [{ PortName: http }] }
`;
