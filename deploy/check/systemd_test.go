package check_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

const unitPath = "../systemd/factdesk.service"

func read(t *testing.T, path string) []byte {
	t.Helper()
	b, err := os.ReadFile(path)
	require.NoError(t, err)
	return b
}

// mebibytes reads "345MiB", as Go writes it, and "384M", as systemd does.
func mebibytes(t *testing.T, s string) int64 {
	t.Helper()
	n, err := strconv.ParseInt(strings.TrimRight(s, "MiB"), 10, 64)
	require.NoError(t, err)
	return n
}

// installed writes the unit with a program that is there, as verify wants it.
func installed(t *testing.T) string {
	t.Helper()
	if _, err := exec.LookPath("systemd-analyze"); err != nil {
		t.Skip("systemd-analyze is not installed")
	}
	path := filepath.Join(t.TempDir(), "factdesk.service")
	program, err := binary()
	require.NoError(t, err)
	unit := strings.ReplaceAll(string(read(t, unitPath)), "/usr/local/bin/factdesk-server", program)
	require.NoError(t, os.WriteFile(path, []byte(unit), 0o600))
	return path
}

func TestTheUnitIsOne(t *testing.T) {
	out, err := exec.Command("systemd-analyze", "verify", installed(t)).CombinedOutput()
	require.NoError(t, err, "%s", out)
	require.NotContains(t, string(out), "Unknown")
}

func TestTheUnitIsConfined(t *testing.T) {
	// The scale is from 0 to 10, here times ten; a unit with nothing set has 9.6.
	out, err := exec.Command("systemd-analyze", "security", "--offline=yes", "--threshold=20", installed(t)).CombinedOutput()
	require.NoError(t, err, "%s", out)
}

func TestTheUnitAndThePodAgree(t *testing.T) {
	unit := string(read(t, unitPath))
	c := base(t).container()
	require.Contains(t, unit, "\nEnvironment=GOMEMLIMIT="+c.Env[0].Value+"\n")
	_, rest, found := strings.Cut(unit, "\nMemoryMax=")
	require.True(t, found)
	limit, _, _ := strings.Cut(rest, "\n")
	require.Equal(t, c.Resources.Limits.Memory().Value()>>20, mebibytes(t, limit))
}

func TestTheUnitIsNotKilledWhileItDrains(t *testing.T) {
	_, rest, found := strings.Cut(string(read(t, unitPath)), "\nTimeoutStopSec=")
	require.True(t, found)
	value, _, _ := strings.Cut(rest, "\n")
	kill, err := time.ParseDuration(value)
	require.NoError(t, err)
	require.GreaterOrEqual(t, kill, standard(t, "drain-delay")+standard(t, "shutdown-timeout")+5*time.Second)
}
