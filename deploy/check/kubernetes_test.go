package check_test

import (
	"bytes"
	"net/http"
	"os/exec"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	apps "k8s.io/api/apps/v1"
	autoscaling "k8s.io/api/autoscaling/v2"
	core "k8s.io/api/core/v1"
	networking "k8s.io/api/networking/v1"
	policy "k8s.io/api/policy/v1"
	"sigs.k8s.io/kustomize/api/krusty"
	"sigs.k8s.io/kustomize/kyaml/filesys"
	"sigs.k8s.io/yaml"
)

// manifests is what the base gives, each object decoded into its type of the
// Kubernetes API; a field that the type does not have is an error.
type manifests struct {
	deployment apps.Deployment
	service    core.Service
	budget     policy.PodDisruptionBudget
	scaler     autoscaling.HorizontalPodAutoscaler
	network    networking.NetworkPolicy
}

func base(t *testing.T) *manifests {
	t.Helper()
	built, err := krusty.MakeKustomizer(krusty.MakeDefaultOptions()).Run(filesys.MakeFsOnDisk(), "../kubernetes/base")
	require.NoError(t, err)
	var m manifests
	types := map[string]any{
		"apps/v1 Deployment":                     &m.deployment,
		"v1 Service":                             &m.service,
		"policy/v1 PodDisruptionBudget":          &m.budget,
		"autoscaling/v2 HorizontalPodAutoscaler": &m.scaler,
		"networking.k8s.io/v1 NetworkPolicy":     &m.network,
	}
	for _, object := range built.Resources() {
		kind := object.GetApiVersion() + " " + object.GetKind()
		require.Contains(t, types, kind, "an object that no test knows, or a second one")
		text, err := object.AsYAML()
		require.NoError(t, err)
		require.NoError(t, yaml.UnmarshalStrict(text, types[kind]), kind)
		delete(types, kind)
	}
	require.Empty(t, types)
	return &m
}

func (m *manifests) pod() core.PodSpec         { return m.deployment.Spec.Template.Spec }
func (m *manifests) container() core.Container { return m.pod().Containers[0] }

// option returns the time that an argument of the container gives, else the
// server's own.
func (m *manifests) option(t *testing.T, name string) time.Duration {
	t.Helper()
	for _, arg := range m.container().Args {
		if value, ok := strings.CutPrefix(arg, "--"+name+"="); ok {
			d, err := time.ParseDuration(value)
			require.NoError(t, err)
			return d
		}
	}
	return standard(t, name)
}

// standard returns the time that the server gives an option by itself.
func standard(t *testing.T, name string) time.Duration {
	t.Helper()
	path, err := binary()
	require.NoError(t, err)
	help, err := exec.Command(path, "serve", "--help").Output()
	require.NoError(t, err)
	found := regexp.MustCompile(`--` + name + ` .*\(default: (\w+)\)`).FindSubmatch(help)
	require.NotNil(t, found, "no option --%s", name)
	d, err := time.ParseDuration(string(found[1]))
	require.NoError(t, err)
	return d
}

func TestEveryObjectMeansTheSamePods(t *testing.T) {
	m := base(t)
	want := map[string]string{"app.kubernetes.io/name": "factdesk"}
	require.Equal(t, want, m.deployment.Spec.Selector.MatchLabels)
	require.Equal(t, want, m.deployment.Spec.Template.Labels)
	require.Equal(t, want, m.service.Spec.Selector)
	require.Equal(t, want, m.budget.Spec.Selector.MatchLabels)
	require.Equal(t, want, m.network.Spec.PodSelector.MatchLabels)
	require.Equal(t, m.deployment.Name, m.scaler.Spec.ScaleTargetRef.Name)
	port := m.container().Ports[0].Name
	require.Equal(t, port, m.service.Spec.Ports[0].TargetPort.StrVal)
	require.Equal(t, port, m.network.Spec.Ingress[0].Ports[0].Port.StrVal)
	require.Empty(t, m.network.Spec.Egress)
	require.Nil(t, m.deployment.Spec.Replicas, "they are the scaler's")
	require.Greater(t, *m.scaler.Spec.MinReplicas, m.budget.Spec.MaxUnavailable.IntVal, "a drain of a node leaves one")
}

func TestPodsMayDoLittle(t *testing.T) {
	pod, c := base(t).pod(), base(t).container()
	require.True(t, *pod.SecurityContext.RunAsNonRoot)
	require.Equal(t, core.SeccompProfileTypeRuntimeDefault, pod.SecurityContext.SeccompProfile.Type)
	require.False(t, *pod.AutomountServiceAccountToken)
	require.False(t, *pod.EnableServiceLinks)
	require.True(t, *c.SecurityContext.ReadOnlyRootFilesystem)
	require.False(t, *c.SecurityContext.AllowPrivilegeEscalation)
	require.Equal(t, []core.Capability{"ALL"}, c.SecurityContext.Capabilities.Drop)
	require.Empty(t, pod.Volumes, "the server writes no file")
}

func TestTheDrainFitsTheGracePeriod(t *testing.T) {
	m := base(t)
	sleep := time.Duration(m.container().Lifecycle.PreStop.Sleep.Seconds) * time.Second
	grace := time.Duration(*m.pod().TerminationGracePeriodSeconds) * time.Second
	require.GreaterOrEqual(t, sleep, 5*time.Second, "proxies hear of a change within seconds")
	require.GreaterOrEqual(t, grace, sleep+m.option(t, "drain-delay")+m.option(t, "shutdown-timeout")+5*time.Second)
	const wait = 10 * time.Second // of an article for its slot
	require.Greater(t, m.option(t, "shutdown-timeout"), wait+m.option(t, "budget"), "an article that was let in is answered")
	require.Greater(t, m.option(t, "shutdown-timeout"), m.option(t, "compare-budget"), "and a comparison")
}

func TestPodsSayWhatTheyNeed(t *testing.T) {
	m := base(t)
	c := m.container()
	for name, list := range map[string]core.ResourceList{"requests": c.Resources.Requests, "limits": c.Resources.Limits} {
		require.Positive(t, list.Cpu().MilliValue(), name)
		require.Positive(t, list.Memory().Value(), name)
	}
	require.NotEqual(t, c.LivenessProbe.HTTPGet.Path, c.ReadinessProbe.HTTPGet.Path, "who drains is alive")
	metric := m.scaler.Spec.Metrics[0].Resource
	require.Equal(t, core.ResourceCPU, metric.Name)
	busy := c.Resources.Requests.Cpu().MilliValue() * int64(*metric.Target.AverageUtilization) / 100
	require.Less(t, busy, c.Resources.Limits.Cpu().MilliValue(), "more pods come before the limit")
	require.Greater(t, m.scaler.Spec.MaxReplicas, *m.scaler.Spec.MinReplicas)
	require.ElementsMatch(t, []networking.PolicyType{networking.PolicyTypeIngress, networking.PolicyTypeEgress}, m.network.Spec.PolicyTypes)
}

func TestMemoryIsCollectedBeforeTheLimit(t *testing.T) {
	c := base(t).container()
	require.Equal(t, "GOMEMLIMIT", c.Env[0].Name)
	soft, hard := mebibytes(t, c.Env[0].Value), c.Resources.Limits.Memory().Value()>>20
	require.Less(t, soft, hard*92/100)
	require.Greater(t, soft, hard*80/100)
}

func TestTheServerTakesTheArgumentsAndAnswersTheProbes(t *testing.T) {
	c := base(t).container()
	args := []string{}
	for _, arg := range c.Args {
		if !strings.HasPrefix(arg, "--addr=") {
			args = append(args, arg)
		}
	}
	addr := start(t, append(args, "--addr=127.0.0.1:0")...)
	for _, probe := range []*core.Probe{c.LivenessProbe, c.ReadinessProbe} {
		require.Equal(t, http.StatusOK, status("http://"+addr+probe.HTTPGet.Path))
	}
	dockerfile := read(t, root+"/Dockerfile")
	require.True(t, bytes.Contains(dockerfile, []byte("USER 65532:65532")), "the user of the image is the pod's")
	require.EqualValues(t, 65532, *base(t).pod().SecurityContext.RunAsUser)
}
