package web_test

import (
	"context"
	"errors"
	"flag"
	"io"
	"os"
	"os/exec"
	"sync"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/require"
)

var screenshots = flag.Bool("screenshots", false, "write the screenshots of docs/page.md")

// errNoBrowser means that the tests of the page cannot run here.
var errNoBrowser = errors.New("no Chromium is installed")

// running is the one browser of all tests, with an empty profile.
type running struct {
	ctx     context.Context
	profile string
}

// started is set once a browser runs, for TestMain to end it.
var started *running

var browser = sync.OnceValues(func() (*running, error) {
	path := ""
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if found, err := exec.LookPath(name); err == nil {
			path = found
			break
		}
	}
	if path == "" {
		return nil, errNoBrowser
	}
	profile, err := os.MkdirTemp("", "factdesk-browser")
	if err != nil {
		return nil, err
	}
	allocator, _ := chromedp.NewExecAllocator(context.Background(),
		chromedp.ExecPath(path), chromedp.Headless, chromedp.NoSandbox, chromedp.DisableGPU,
		chromedp.NoFirstRun, chromedp.NoDefaultBrowserCheck, chromedp.UserDataDir(profile),
		chromedp.Flag("disable-background-networking", true), chromedp.Flag("disable-component-update", true),
		chromedp.Flag("disable-sync", true), chromedp.Flag("disable-dev-shm-usage", true), chromedp.Flag("hide-scrollbars", true),
		chromedp.WindowSize(1280, 860), chromedp.CombinedOutput(io.Discard))
	ctx, _ := chromedp.NewContext(allocator)
	started = &running{ctx: ctx, profile: profile}
	return started, chromedp.Do(ctx)
})

// chromium returns the browser, or skips the test where there is none.
func chromium(t *testing.T) *running {
	t.Helper()
	if testing.Short() {
		t.Skip("drives a browser")
	}
	b, err := browser()
	if errors.Is(err, errNoBrowser) {
		t.Skip(err, "- the page is not tested")
	}
	require.NoError(t, err)
	return b
}

func TestMain(m *testing.M) {
	flag.Parse()
	code := m.Run()
	if started != nil {
		_ = chromedp.Cancel(started.ctx)
		_ = os.RemoveAll(started.profile)
	}
	os.Exit(code)
}
