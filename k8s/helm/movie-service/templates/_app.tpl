{{/* A changed setting is a new Pod. */}}
{{- define "app.podAnnotations" -}}
checksum/config: {{ toYaml .Values.app.config | sha256sum }}
{{- end }}

{{- define "app.serviceType" -}}
{{- if has .Values.app.exposure (list "loadBalancer" "nlb") -}} LoadBalancer
{{- else if eq .Values.app.exposure "nodePort" -}} NodePort
{{- else -}} ClusterIP
{{- end -}}
{{- end }}

{{/* The health of a target is asked on the management port, whatever stands before it. */}}
{{- define "app.serviceAnnotations" -}}
{{- $own := dict -}}
{{- if eq .Values.app.exposure "nlb" -}}
{{- $prefix := "service.beta.kubernetes.io/aws-load-balancer-" -}}
{{- $own = dict
  (print $prefix "type") "external"
  (print $prefix "nlb-target-type") "ip"
  (print $prefix "scheme") .Values.app.ingress.scheme
  (print $prefix "healthcheck-port") (toString .Values.app.ports.management)
  (print $prefix "healthcheck-protocol") "http"
  (print $prefix "healthcheck-path") .Values.app.readinessProbe.httpGet.path
  (print $prefix "target-group-attributes") "deregistration_delay.timeout_seconds=30" -}}
{{- end -}}
{{- toYaml (merge (deepCopy ((.Values.app.service).annotations | default dict)) $own) -}}
{{- end }}

{{- define "app.ingressAnnotations" -}}
{{- $prefix := "alb.ingress.kubernetes.io/" -}}
{{- $all := dict
  (print $prefix "scheme") .Values.app.ingress.scheme
  (print $prefix "target-type") "ip"
  (print $prefix "listen-ports") "[{\"HTTP\": 80}]"
  (print $prefix "healthcheck-port") (toString .Values.app.ports.management)
  (print $prefix "healthcheck-path") .Values.app.readinessProbe.httpGet.path
  (print $prefix "healthcheck-interval-seconds") "10"
  (print $prefix "healthcheck-timeout-seconds") "5"
  (print $prefix "success-codes") "200"
  (print $prefix "target-group-attributes") "deregistration_delay.timeout_seconds=30" -}}
{{- with .Values.app.ingress.certificateArn -}}
{{- $_ := set $all (print $prefix "listen-ports") "[{\"HTTP\": 80}, {\"HTTPS\": 443}]" -}}
{{- $_ := set $all (print $prefix "certificate-arn") . -}}
{{- $_ := set $all (print $prefix "ssl-redirect") "443" -}}
{{- end -}}
{{- toYaml (merge (deepCopy (.Values.app.ingress.annotations | default dict)) $all) -}}
{{- end }}

{{- define "app.ingressRules" -}}
- {{- with .Values.app.ingress.host }}
  host: {{ . }}
  {{- end }}
  http:
    paths:
      - path: /
        pathType: Prefix
        backend:
          service:
            name: {{ .Values.app.name }}
            port:
              name: http
{{- end }}
