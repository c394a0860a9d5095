package accuracy_test

import (
	"os"
	"path/filepath"
	"testing"
)

// shared returns the folder of reference data that may stand beside the
// checkout, or "" where there is none: FACTDESK_SHARED names it, else it is
// the nearest folder called shared, with gold in it, beside a parent of this one.
func shared() string {
	if dir := os.Getenv("FACTDESK_SHARED"); dir != "" {
		return dir
	}
	at, err := os.Getwd()
	for err == nil && at != filepath.Dir(at) {
		at = filepath.Dir(at)
		if info, statErr := os.Stat(filepath.Join(at, "shared", "gold")); statErr == nil && info.IsDir() {
			return filepath.Join(at, "shared")
		}
	}
	return ""
}

func needShared(t *testing.T) string {
	t.Helper()
	dir := shared()
	if dir == "" {
		t.Skip("the folder shared is not here")
	}
	return dir
}
