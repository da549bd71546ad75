const ELB = "AWS::ElasticLoadBalancingV2";

export const LISTENER = `${ELB}::Listener`;
export const LISTENER_CERTIFICATE = `${ELB}::ListenerCertificate`;
export const LISTENER_RULE = `${ELB}::ListenerRule`;
export const LOAD_BALANCER = `${ELB}::LoadBalancer`;
export const SECURITY_GROUP_INGRESS = "AWS::EC2::SecurityGroupIngress";
export const SERVICE = "AWS::ECS::Service";
export const TARGET_GROUP = `${ELB}::TargetGroup`;
export const TASK_DEFINITION = "AWS::ECS::TaskDefinition";
export const DISCOVERY_SERVICE = "AWS::ServiceDiscovery::Service";
