package web_test

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/require"

	"factdesk/internal/api"
	"factdesk/internal/extract"
)

// patience bounds one test in the browser.
const patience = 2 * time.Minute

// engine is made once; it takes a while to warm up.
var engine = sync.OnceValues(extract.New)

// serve starts the real service; wrap, if there is one, stands before it.
func serve(t *testing.T, wrap func(http.Handler) http.Handler) string {
	t.Helper()
	x, err := engine()
	require.NoError(t, err)
	s, err := api.New(api.Default())
	require.NoError(t, err)
	s.Ready(x)
	var h http.Handler = s
	if wrap != nil {
		h = wrap(s)
	}
	server := httptest.NewServer(h)
	t.Cleanup(server.Close)
	return server.URL
}

type action = chromedp.Action[chromedp.Void]

// tab is a page of the browser that keeps what goes wrong in it.
type tab struct {
	t   *testing.T
	ctx context.Context
	url string // of the server

	mu       sync.Mutex
	trouble  []string // messages on the console, exceptions, violations of the policy
	requests []string
}

// open opens a path of a fresh service. The actions run before.
func open(t *testing.T, path string, before ...action) *tab {
	t.Helper()
	chromium(t)
	return openOn(t, serve(t, nil), path, before...)
}

func openOn(t *testing.T, server, path string, before ...action) *tab {
	t.Helper()
	ctx, cancel := chromedp.NewContext(chromium(t).ctx)
	t.Cleanup(cancel)
	require.NoError(t, chromedp.Do(ctx))
	ctx, cancelTime := context.WithTimeout(ctx, patience)
	t.Cleanup(cancelTime)
	p := &tab{t: t, ctx: ctx, url: server}
	require.NoError(t, chromedp.Listen(ctx, p.hear))
	_, err := chromedp.Call(ctx, network.Enable, network.EnableParams{})
	require.NoError(t, err)
	p.do(chromedp.EmulateViewport(1280, 860))
	p.do(before...)
	p.do(chromedp.Navigate(server+path), chromedp.WaitReady(chromedp.CSS("main")))
	return p
}

// hear notes what a good page never does.
func (p *tab) hear(event any) {
	p.mu.Lock()
	defer p.mu.Unlock()
	switch e := event.(type) {
	case *runtime.EventConsoleAPICalled:
		p.trouble = append(p.trouble, fmt.Sprintf("console.%s: %s", e.Type, e.Args[0].Value))
	case *runtime.EventExceptionThrown:
		p.trouble = append(p.trouble, fmt.Sprintf("exception: %+v", e.ExceptionDetails))
	case *log.EventEntryAdded:
		p.trouble = append(p.trouble, fmt.Sprintf("log: %s %s", e.Entry.Text, e.Entry.URL))
	case *network.EventRequestWillBeSent:
		p.requests = append(p.requests, e.Request.URL)
	}
}

// calm fails where the page was in trouble, but for the lines that hold one of
// the allowed words, or asked another host.
func (p *tab) calm(allowed ...string) {
	p.t.Helper()
	p.mu.Lock()
	defer p.mu.Unlock()
	for _, line := range p.trouble {
		known := false
		for _, a := range allowed {
			known = known || strings.Contains(line, a)
		}
		require.True(p.t, known, "%s", line)
	}
	require.NotEmpty(p.t, p.requests)
	for _, u := range p.requests { // the calendar icon of a date field is a data URL of the browser
		require.True(p.t, strings.HasPrefix(u, p.url+"/") || strings.HasPrefix(u, "data:"), "the page asks %s", u)
	}
}

func (p *tab) do(actions ...action) {
	p.t.Helper()
	require.NoError(p.t, chromedp.Do(p.ctx, actions...))
}

// eval evaluates an expression of JavaScript.
func eval[T any](p *tab, script string, options ...chromedp.EvaluateOption) T {
	p.t.Helper()
	out, err := chromedp.Run(p.ctx, chromedp.Evaluate[T](script, options...))
	require.NoError(p.t, err, "%s", script)
	return out
}

// text returns what the first element that the selector finds shows.
func (p *tab) text(selector string) string {
	p.t.Helper()
	return eval[string](p, fmt.Sprintf("document.querySelector(%q)?.innerText ?? ''", selector))
}

// count returns how many elements the selector finds.
func (p *tab) count(selector string) int {
	p.t.Helper()
	return eval[int](p, fmt.Sprintf("document.querySelectorAll(%q).length", selector))
}

// await waits until an expression is true.
func (p *tab) await(script string) {
	p.t.Helper()
	late := time.Now().Add(20 * time.Second)
	for !eval[bool](p, "Boolean("+script+")") {
		if time.Now().After(late) {
			p.t.Fatalf("it never comes true: %s\nthe page says: %s\n%s", script, p.text("body"), p.trouble)
		}
		time.Sleep(20 * time.Millisecond)
	}
}

// click clicks the first element that the selector finds.
func (p *tab) click(selector string) {
	p.t.Helper()
	p.do(chromedp.Click(chromedp.CSS(selector), chromedp.NodeVisible))
}

// press presses keys, one after the other.
func (p *tab) press(keys ...string) {
	p.t.Helper()
	for _, key := range keys {
		p.do(chromedp.KeyEvent(key))
	}
}

// paste puts an article and its date into the editor, as a paste does.
func (p *tab) paste(article, date string) {
	p.t.Helper()
	eval[bool](p, fmt.Sprintf(`(() => {
		const put = (id, value) => {
			const field = document.getElementById(id);
			field.value = value;
			field.dispatchEvent(new Event("input", {bubbles: true}));
		};
		put("text", %s);
		put("date", %s);
		return true;
	})()`, quoted(article), quoted(date)))
}

// extract pastes an article and waits for its claims.
func (p *tab) extract(article, date string) {
	p.t.Helper()
	p.paste(article, date)
	p.click("#extract")
	p.await(`!document.getElementById("reader").hidden`)
}

// phone is a window of the size of a phone's.
func phone() action {
	return chromedp.EmulateViewport(390, 844, chromedp.EmulateMobile, chromedp.EmulateTouch)
}

// theme asks for the light or the dark theme.
func theme(name string) action { return media("prefers-color-scheme", name) }

// media makes the browser want something.
func media(feature, value string) action {
	return func(ctx context.Context, _ *chromedp.Target) (chromedp.Void, error) {
		_, err := chromedp.Call(ctx, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{
			Features: []*emulation.MediaFeature{{Name: feature, Value: value}},
		})
		return chromedp.Void{}, err
	}
}
