package web_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/require"
)

// TestScreenshots writes the pictures of docs/page.md, with -screenshots only.
func TestScreenshots(t *testing.T) {
	if !*screenshots {
		t.Skip("writes docs/screenshots with -screenshots only")
	}
	shot := func(name, path string, prepare func(*tab), before ...action) {
		p := open(t, path, before...)
		prepare(p)
		p.await(`document.getAnimations().length === 0`)
		png, err := chromedp.Run(p.ctx, chromedp.CaptureScreenshot())
		require.NoError(t, err)
		require.Less(t, len(png), 200_000, name)
		require.NoError(t, os.WriteFile(filepath.Join("..", "..", "docs", "screenshots", name+".png"), png, 0o600))
	}
	nothing := func(*tab) {}
	sample := func(p *tab) {
		p.click("#sample")
		p.await(`!document.getElementById("reader").hidden`)
		eval[bool](p, `(() => { [...document.querySelectorAll("#claims li")].find(l => l.textContent.includes("assurance")).click(); return true; })()`)
		p.await(`document.querySelector("#detail .doc").textContent`)
	}
	_ = func(p *tab) {
		p.click("#samples")
		p.await(`!document.getElementById("comparison").hidden`)
	}
	require.NoError(t, os.MkdirAll("../../docs/screenshots", 0o755))
	shot("start", "/", nothing)
	shot("article", "/", sample)
	shot("article-dark", "/", sample, theme("dark"))
	shot("article-phone", "/", sample, phone())
	shot("docs", "/docs", nothing)
	// shot("comparison", "/", compared)
}
