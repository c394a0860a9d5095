package check_test

import (
	"bytes"
	"debug/elf"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/moby/buildkit/frontend/dockerfile/instructions"
	"github.com/moby/buildkit/frontend/dockerfile/linter"
	"github.com/moby/buildkit/frontend/dockerfile/parser"
	"github.com/stretchr/testify/require"
)

// stages reads a Dockerfile as BuildKit does, and returns what its linter says of it.
func stages(t *testing.T, content []byte) (found []instructions.Stage, warnings []string) {
	t.Helper()
	parsed, err := parser.Parse(bytes.NewReader(content))
	require.NoError(t, err)
	for _, w := range parsed.Warnings {
		warnings = append(warnings, w.Short)
	}
	lint := linter.New(&linter.Config{ExperimentalAll: true, Warn: func(rule, _, _, message string, _ []parser.Range) {
		warnings = append(warnings, rule+": "+message)
	}})
	found, _, err = instructions.Parse(parsed.AST, lint)
	require.NoError(t, err)
	return found, warnings
}

// only returns the one command of its kind in a stage.
func only[C instructions.Command](t *testing.T, s instructions.Stage) C {
	t.Helper()
	var found []C
	for _, c := range s.Commands {
		if c, ok := c.(C); ok {
			found = append(found, c)
		}
	}
	require.Len(t, found, 1)
	return found[0]
}

func TestBuildKitHasNothingToSayOfTheDockerfile(t *testing.T) {
	_, warnings := stages(t, read(t, root+"/Dockerfile"))
	require.Empty(t, warnings)
	_, warnings = stages(t, []byte("from scratch as Build\nENTRYPOINT /server\nMAINTAINER Ada\n"))
	require.GreaterOrEqual(t, len(warnings), 2, "the linter is asked: %v", warnings)
}

func TestTheImageHoldsOneProgramThatMayDoLittle(t *testing.T) {
	all, _ := stages(t, read(t, root+"/Dockerfile"))
	image := all[len(all)-1]
	require.Equal(t, "scratch", image.BaseName)
	copied := only[*instructions.CopyCommand](t, image)
	require.Equal(t, []string{"/out/server"}, copied.SourcePaths)
	require.Equal(t, "/server", copied.DestPath)
	require.Regexp(t, `^[1-9]\d*:[1-9]\d*$`, only[*instructions.UserCommand](t, image).User, "Kubernetes tells non-root by numbers alone")
	require.Equal(t, "SIGTERM", only[*instructions.StopSignalCommand](t, image).Signal)
	entry := only[*instructions.EntrypointCommand](t, image)
	require.False(t, entry.PrependShell, "there is no shell, and the program is PID 1")
	require.Equal(t, []string{"/server"}, entry.CmdLine)
	require.Equal(t, []string{"CMD", "/server", "health"}, only[*instructions.HealthCheckCommand](t, image).Health.Test)
	for _, c := range image.Commands {
		require.NotEqual(t, "RUN", strings.ToUpper(c.Name()), "what is built, is built in the stage before")
	}
}

// image builds the program with the very command of the Dockerfile, and
// returns the folder that holds it alone, as the image does.
func image(t *testing.T) string {
	t.Helper()
	all, _ := stages(t, read(t, root+"/Dockerfile"))
	var build string
	for _, c := range all[0].Commands {
		if run, ok := c.(*instructions.RunCommand); ok && strings.Contains(run.CmdLine[0], "go build") {
			build = run.CmdLine[0]
		}
	}
	require.NotEmpty(t, build)
	dir := t.TempDir()
	cache, err := exec.Command("go", "env", "GOCACHE").Output()
	require.NoError(t, err)
	build = strings.NewReplacer("/out/server", filepath.Join(dir, "server"), "GOCACHE=/cache", "GOCACHE="+strings.TrimSpace(string(cache))).Replace(build)
	cmd := exec.Command("sh", "-ec", build)
	cmd.Dir = root
	cmd.Env = append(os.Environ(), "TARGETOS=linux", "TARGETARCH="+runtime.GOARCH, "VERSION=1.2.3", "REVISION=abcdef")
	out, err := cmd.CombinedOutput()
	require.NoError(t, err, "%s\n%s", build, out)
	return dir
}

func TestWhatTheDockerfileBuildsNeedsNothing(t *testing.T) {
	path := filepath.Join(image(t), "server")
	program, err := elf.Open(path)
	require.NoError(t, err)
	defer program.Close()
	for _, p := range program.Progs {
		require.NotContains(t, []elf.ProgType{elf.PT_INTERP, elf.PT_DYNAMIC}, p.Type, "a static program has no loader")
	}
	libraries, err := program.ImportedLibraries()
	require.NoError(t, err)
	require.Empty(t, libraries)
	out, err := exec.Command(path, "version").Output()
	require.NoError(t, err)
	require.Contains(t, string(out), "1.2.3")
	require.Contains(t, string(out), "abcdef")
}

// The program runs as the image has it: alone on a root that it cannot write,
// as nobody, as PID 1, which the kernel spares every signal that it does not
// ask for.
func TestTheImageRunsReadOnlyAsNobodyAndPID1(t *testing.T) {
	if err := exec.Command("unshare", "--mount", "--pid", "--fork", "true").Run(); err != nil {
		t.Skipf("no namespaces: %v", err)
	}
	dir := image(t)
	require.NoError(t, os.Chmod(dir, 0o755))
	const contain = `mount --bind "$0" "$0"; mount -o remount,bind,ro "$0"; if touch "$0/file" 2>/dev/null; then exit 9; fi
		exec chroot --userspec=65532:65532 "$0" /server "$@"`
	args := []string{"--mount", "--pid", "--fork", "--kill-child", "sh", "-ec", contain, dir}
	cmd := exec.Command("unshare", append(args, "serve", "--addr", "127.0.0.1:0")...)
	addr, ended := launch(t, cmd)
	work(t, addr)
	out, err := exec.Command("unshare", append(args, "health", "--addr", addr)...).CombinedOutput()
	require.NoError(t, err, "the image's own check of its health: %s", out)

	pid := child(t, cmd.Process.Pid)
	state := string(read(t, fmt.Sprintf("/proc/%d/status", pid)))
	require.Regexp(t, `(?m)^NSpid:\s+\d+\s+1$`, state)
	require.Regexp(t, `(?m)^Uid:\s+65532\s+65532`, state)
	require.Regexp(t, `(?m)^CapEff:\s+0+$`, state)
	require.NoError(t, syscall.Kill(pid, syscall.SIGTERM))
	select {
	case err := <-ended:
		require.NoError(t, err, "the exit code is 0")
	case <-time.After(30 * time.Second):
		t.Fatal("PID 1 does not hear SIGTERM")
	}
}

// child returns the one child of a process.
func child(t *testing.T, pid int) int {
	t.Helper()
	var found int
	_, err := fmt.Sscan(string(read(t, fmt.Sprintf("/proc/%d/task/%d/children", pid, pid))), &found)
	require.NoError(t, err)
	return found
}
