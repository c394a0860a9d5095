package main_test

import (
	"bytes"
	"errors"
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/stretchr/testify/require"
)

// Whatever becomes of the folder of rules, the rules in force stay, each look
// ends, and a folder that is in order again is taken up.
func TestAFolderThatCannotBeReadChangesNothing(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "rules")
	require.NoError(t, os.Mkdir(dir, 0o700))
	put(t, dir, "events.txt", evictions)
	p := start(t, "--rules", dir, "--rules-poll", "0s")
	before, base := p.reads(t), p.rest(t)
	require.Equal(t, "eviction", before.event())
	in := func(name string) string { return filepath.Join(dir, name) }
	refused, unchanged := 0, 0
	look := func(what string, harmless bool) {
		t.Helper()
		require.NoError(t, p.Process.Signal(syscall.SIGHUP))
		if harmless {
			unchanged++
			p.awaitMetric(t, fmt.Sprintf(`factdesk_ruleset_reloads_total{result="unchanged"} %d`, unchanged))
		} else {
			refused++
			p.awaitMetric(t, fmt.Sprintf(`factdesk_ruleset_reloads_total{result="refused"} %d`, refused))
		}
		require.Equal(t, before, p.reads(t), what)
	}
	for what, make := range map[string]func(path string) error{
		"a dangling link":  func(path string) error { return os.Symlink("/nowhere/at/all", path) },
		"a link to itself": func(path string) error { return os.Symlink(path, path) },
		"a pipe":           func(path string) error { return syscall.Mkfifo(path, 0o600) },
		"a device":         func(path string) error { return os.Symlink("/dev/zero", path) },
		"a file too large": func(path string) error { return os.WriteFile(path, bytes.Repeat([]byte("# "), 8<<20), 0o600) },
		"a sparse file":    func(path string) error { return errors.Join(os.WriteFile(path, nil, 0o600), os.Truncate(path, 1<<40)) },
		"bytes":            func(path string) error { return os.WriteFile(path, []byte{0, 0xff, 0xfe}, 0o600) },
		"laughing aliases": func(path string) error { return os.WriteFile(path, []byte(laughs()), 0o600) },
		"depth":            func(path string) error { return os.WriteFile(path, bytes.Repeat([]byte("["), 1<<18), 0o600) },
	} {
		require.NoError(t, make(in("x.yaml")), what)
		look(what, false)
		require.NoError(t, os.Remove(in("x.yaml")))
	}
	require.NoError(t, os.Mkdir(in("x.yaml"), 0o700))
	look("a folder with the name of a file", true)

	away := dir + "-away"
	require.NoError(t, os.Rename(dir, away))
	look("no folder", false)
	require.NoError(t, os.WriteFile(dir, nil, 0o600))
	look("a file for a folder", false)
	require.NoError(t, os.Remove(dir))
	require.NoError(t, os.Symlink(dir, dir))
	look("a link to itself for a folder", false)
	require.NoError(t, os.Remove(dir))
	require.NoError(t, os.Rename(away, dir))
	look("the folder again", true)
	p.comesToRest(t, base)
}

// laughs is YAML whose aliases would come to a billion words.
func laughs() string {
	var b strings.Builder
	b.WriteString("- &a0 [x,x,x,x,x,x,x,x,x,x]\n")
	for i := range 9 {
		fmt.Fprintf(&b, "- &a%d [%s]\n", i+1, strings.TrimSuffix(strings.Repeat(fmt.Sprintf("*a%d,", i), 10), ","))
	}
	return b.String()
}

// A full disk takes the log and half of a changed rule; the program serves on.
func TestAFullDiskStopsNothing(t *testing.T) {
	if testing.Short() {
		t.Skip("runs the real program")
	}
	path, err := binary()
	require.NoError(t, err)
	dir := t.TempDir()
	if err := syscall.Mount("none", dir, "tmpfs", 0, "size=64k"); err != nil {
		t.Skipf("no small disk can be mounted: %v", err)
	}
	t.Cleanup(func() { _ = syscall.Unmount(dir, syscall.MNT_DETACH) })
	require.NoError(t, os.WriteFile(filepath.Join(dir, "events.txt"), []byte(evictions), 0o600))

	log, err := os.OpenFile("/dev/full", os.O_WRONLY, 0)
	require.NoError(t, err)
	defer log.Close()
	cmd := exec.Command(path, "--addr", freeAddress(t), "--rules", dir, "--rules-poll", "0s")
	cmd.Stderr = log
	p := &program{Cmd: cmd, url: "http://" + cmd.Args[2], done: make(chan error, 1)}
	require.NoError(t, cmd.Start())
	t.Cleanup(func() { _ = cmd.Process.Kill() })
	go func() { p.done <- cmd.Wait() }()
	p.awaitReady(t)
	before := p.reads(t)
	require.Equal(t, "eviction", before.event())

	// As much of a rule as the disk takes.
	rule := "- id: count.any\n  type: count\n  doc: " + strings.Repeat("x", 1<<17)
	require.ErrorIs(t, os.WriteFile(filepath.Join(dir, "x.yaml"), []byte(rule), 0o600), syscall.ENOSPC)
	require.NoError(t, p.Process.Signal(syscall.SIGHUP))
	p.awaitMetric(t, `factdesk_ruleset_reloads_total{result="refused"} 1`)
	require.Equal(t, before, p.reads(t))
	require.NoError(t, p.Process.Signal(syscall.SIGTERM))
	require.NoError(t, p.end(t), "the exit code is 0")
}

// freeAddress returns an address that nobody listens on.
func freeAddress(t *testing.T) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	require.NoError(t, err)
	defer l.Close()
	return l.Addr().String()
}
