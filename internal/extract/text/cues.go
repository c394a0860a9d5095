package text

// The cues of page furniture. They are English and general: what sites write
// around stories, not what one story says. All are folded and in lower case.

// linkCues begin a pointer to another article, before a colon or a dash.
var linkCues = []string{
	"also read", "read also", "also see", "see also", "also watch", "read more", "read next", "read this next",
	"read", "watch", "watch live", "watch now", "watch more", "listen", "listen now", "related", "related story", "related stories",
	"related article", "related articles", "related content", "related coverage", "related news", "related topics",
	"most read", "most viewed", "most popular", "more on this", "more on this story", "more news", "more stories",
	"more coverage", "more from", "more like this", "trending", "trending now", "popular now", "recommended", "recommended for you",
	"recommended stories", "recommended reading", "further reading", "don't miss", "must read", "must-read", "editor's pick", "editors' picks",
	"explore more", "in pictures", "gallery", "photo gallery", "see more", "see photos", "view gallery", "up next", "next up", "next article", "previous article",
	"next story", "previous story", "keep reading", "continue reading", "you may like", "you might like", "you may also like", "you might also like",
	"you may be interested in", "from the archive", "from our archive", "click here", "more in this section", "what to read next",
	"what to know", "what we know", "video shows", "top stories", "latest news", "in case you missed it", "icymi", "opinion", "live updates", "follow live",
}

// openLinkCues begin such a pointer without any mark behind them.
var openLinkCues = []string{
	"read more about ", "read more on ", "read the full ", "see also ", "click here ", "more from ", "more stories ", "you may also like ", "watch the video",
	"watch our ", "listen to our ", "follow live", "find out more", "learn more about ", "continue reading ", "keep reading ", "read our ", "see our ",
}

// noticeStarts begin notices of the site, whatever follows.
var noticeStarts = []string{
	"copyright", "©", "(c) 20", "all rights reserved", "disclaimer:", "disclaimer -", "sign up ", "sign up:", "subscribe ", "subscribe:", "subscribe!", "newsletter:",
	"thank you for your patience", "already a subscriber", "already have an account", "not a subscriber", "we use cookies", "this site uses cookies",
	"this website uses cookies", "by subscribing", "by signing up", "by clicking", "by continuing", "accept cookies", "manage cookies", "cookie ", "follow us",
	"like us on", "join our ", "download our app", "download the ", "get our app", "get the app", "support independent", "support our ", "become a member",
	"become a subscriber", "make a donation", "donate to ", "share this ", "share on ", "share via ", "share with ", "print this ", "email this ",
	"click to ", "tap to ", "skip to ", "jump to ", "back to top", "go to top", "return to ", "story continues below", "article continues below",
	"advertisement", "advertiser", "sponsored", "promoted", "paid content", "report an error", "report a typo", "send us ", "have a tip", "got a tip",
	"do you have a tip", "to comment", "comments are closed", "view comments", "leave a comment", "post a comment", "be the first to comment", "terms of use",
	"privacy policy", "this article was originally published", "this story was originally published", "this article first appeared", "this story first appeared",
	"this post has been auto-published", "this story has been auto-published", "this article is republished", "republished with permission", "source: ", "tags:", "topics:", "filed under",
	"categories:", "posted in ", "keywords:", "want all of ", "please log in", "log in to ", "please enable", "please subscribe", "enable javascript", "if you are in reader mode",
	"you have reached your", "you have read ", "this content is ", "this is a subscriber", "subscriber only", "for subscribers", "unlock ", "start your free trial", "try it free",
	"loading", "font size", "text size", "listen to this article", "estimated reading time", "reading time", "call or text 988",
}

// buttonStarts begin short lines without an end mark that ask for a click.
var buttonStarts = []string{
	"follow our ", "follow the ", "follow ", "get ", "join ", "share ", "comment", "add us ", "add as ", "save ", "log in", "sign in", "register", "menu", "search ", "source ",
	"view all", "see all", "load more", "show more", "more about ", "list of ",
}

// noticePhrases mark a notice wherever they stand.
var noticePhrases = []string{
	"all rights reserved", "appeared first on", "our newsletter", "your inbox", "unsubscribe at any time", "terms of use", "terms of service", "privacy policy",
	"subscribe for all of", "log into your", "log in to your", "to continue reading", "has not been reviewed by an editor", "may not be published, broadcast",
	"may not be reproduced", "without prior written permission", "cookies to ", "continue without ", "your subscription", "your browser", "accept our ", "agree to our ",
	"help us improve", "you or someone you know needs help", "you or someone you know is ", "call or text ", "samaritans", "story continues below", "article continues below",
}

// appealPhrases mark a notice where two of them meet.
var appealPhrases = []string{
	"subscribe", "newsletter", "sign up", "log in", "free", "unsubscribe", "email", "your ", "weekday morning", "every weekday", "join us", "donate", "support us", "app ", "already a ",
	"independent journalism", "terms ", "click", "account?", "our ",
}

// buttonWords are the labels of buttons and menus.
var buttonWords = set("advertisement", "ad", "account", "bluesky", "bookmark", "comment", "comments", "copy", "download", "e-mail", "email", "facebook", "flipboard", "follow",
	"gallery", "galleries", "home", "instagram", "linkedin", "link", "listen", "login", "mail", "menu", "messenger", "newsletter", "newsletters", "photos", "pinterest",
	"pocket", "print", "reddit", "register", "reply", "rss", "save", "search", "share", "shares", "sms", "signal", "subscribe", "telegram", "threads", "tiktok", "tumblr",
	"tweet", "twitter", "video", "videos", "whatsapp", "youtube", "log", "sign", "skip", "report", "like", "close", "next", "previous", "prev", "sponsored", "cookies", "disclaimer")

// buttonFillers are the small words between such labels.
var buttonFillers = set("a", "an", "and", "by", "content", "error", "for", "in", "it", "main", "news", "now", "on", "or", "out", "post", "print", "story", "the", "this", "to", "typo", "up",
	"us", "via", "with", "x", "article", "page", "app", "more", "settings", "policy", "top", "stories", "view", "all", "add", "latest", "live", "your")

// captionStarts label the line of a picture.
var captionStarts = []string{
	"photo:", "photos:", "photo by ", "photo credit", "photograph:", "photograph by ", "image:", "image by ", "image credit", "images:", "picture:", "picture by ", "pictured:",
	"file photo", "file picture", "file image", "(photo", "caption:", "credit:", "graphic:", "illustration:", "map:", "video:", "screenshot:", "courtesy of ", "[photo", "photo/", "handout photo",
}

// creditLabels label the credit at the end of a caption.
var creditLabels = []string{" photo:", " photo by ", " photograph:", " image:", " image credit", " picture:", " photo credit", " file photo", " photo/", "photo courtesy", "getty images", " via getty", " via ap", "handout via"}

// creditWords show that what stands in brackets is the credit of a picture.
var creditWords = []string{"photo", "image", "getty", "via ", "courtesy", "handout", "file", "screenshot", "screengrab", "pool", "shutterstock", "picture"}

// bylineStarts begin the lines that say who wrote and when it was issued.
var bylineStarts = []string{
	"compiled by ", "written by ", "reported by ", "reporting by ", "additional reporting by ", "additional reporting from ", "reporting contributed by ", "with reporting by ", "with additional reporting",
	"edited by ", "editing by ", "words by ", "story by ", "text by ", "report by ", "analysis by ", "translated by ", "produced by ", "author:", "authors:", "reporter:", "writer:", "editor:", "from our ",
	"posted:", "posted on ", "posted at ", "published:", "published on ", "published at ", "first published", "updated:", "updated on ", "updated at ", "last updated", "last modified", "created:", "issued:",
	"date:", "contact:", "contacts:", "media contact", "press contact", "for more information, contact", "for further information",
}

// creditVerbs stand in the sign-off of a story.
var creditVerbs = []string{"reporting by", "reporting from", "writing by", "editing by", "compiled by", "edited by", "reported by", "with inputs", "with agency", "with agencies", "with input from"}

// bylineRoles are the trades that end a byline.
var bylineRoles = set("correspondent", "correspondents", "reporter", "reporters", "editor", "writer", "bureau", "columnist", "contributor", "journalist", "analyst", "desk", "chief", "freelance", "staff")

// issueWords stand beside the date in a line of issue.
var issueWords = set("published", "updated", "posted", "on", "at", "last", "first", "a.m", "p.m", "am", "pm", "et", "est", "edt", "pt", "pst", "pdt", "ct", "mt", "gmt", "bst", "utc", "ist", "cet", "cest", "the",
	"of", "and", "min", "mins", "minute", "minutes", "read", "news", "daily", "times", "hours", "ago")

// datelineStops begin no dateline: labels before a colon, and words that open sentences.
var datelineStops = set("update", "updated", "breaking", "watch", "exclusive", "analysis", "opinion", "explainer", "live", "video", "photo", "photos", "note", "correction", "clarification", "fact", "q", "a",
	"who", "what", "why", "how", "where", "when", "read", "listen", "editorial", "comment", "review", "profile", "factbox", "timeline", "interview", "summary", "source", "contact", "warning", "just", "developing",
	"in", "on", "at", "by", "for", "from", "since", "until", "after", "before", "and", "but", "or", "if", "as", "he", "she", "it", "they", "we", "i")

// nameParticles are the small words within names and titles.
var nameParticles = set("a", "al", "and", "at", "av", "bin", "bint", "ben", "da", "das", "de", "del", "della", "den", "der", "di", "do", "dos", "du", "e", "el", "et", "for", "from", "in", "ibn", "la", "las", "le", "los",
	"of", "ole", "on", "st", "te", "ten", "ter", "the", "to", "van", "vd", "von", "with", "y", "zu", "abu", "d", "s")

var months = set("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
	"jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec")

var weekdays = set("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun")

func set(words ...string) map[string]bool {
	m := make(map[string]bool, len(words))
	for _, w := range words {
		m[w] = true
	}
	return m
}
