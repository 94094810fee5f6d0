//! The headers that a careful host sends with every file, for the server, the samples in `hosting/` and the README.

/// The policy that the page is built for. Workers compute the futures; in a sandboxed frame they start from a blob. Frames are allowed for the pages in `embedding/`, which show the page in one.
pub const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self' blob:; style-src 'self'; \
    img-src 'self' data: blob:; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; object-src 'none'";

/// The headers beside the policy. A sandboxed frame has no origin, so it cannot load the program without
/// `Access-Control-Allow-Origin`.
pub const HEADERS: [(&str, &str); 3] =
    [("X-Content-Type-Options", "nosniff"), ("Access-Control-Allow-Origin", "*"), ("Cache-Control", "no-cache")];

/// The policy of the single file, which loads nothing else; its script and style are identified by their hashes.
pub fn of_single_file(script_hash: &str, style_hash: &str) -> String {
    format!(
        "default-src 'none'; script-src '{script_hash}' 'wasm-unsafe-eval'; worker-src blob:; style-src '{style_hash}'; \
         img-src data: blob:; base-uri 'none'; form-action 'none'"
    )
}

#[cfg(test)]
mod tests {
    use super::{HEADERS, POLICY};
    use crate::process;

    /// The text of a file of the project with single spaces.
    fn text(name: &str) -> String {
        let file = process::project().unwrap().join(name);
        std::fs::read_to_string(file).unwrap().split_whitespace().collect::<Vec<_>>().join(" ")
    }

    type Stated = fn(&str, &str) -> String;

    /// How each sample states a header.
    const SAMPLES: [(&str, Stated); 3] = [
        ("hosting/nginx.conf", |name, value| format!("add_header {name} \"{value}\" always;")),
        ("hosting/apache.conf", |name, value| format!("Header always set {name} \"{value}\"")),
        ("hosting/web.config", |name, value| format!("<add name=\"{name}\" value=\"{value}\" />")),
    ];

    #[test]
    fn every_sample_sends_exactly_what_our_own_server_sends() {
        for (file, stated) in SAMPLES {
            let sample = text(file);
            let headers = HEADERS.into_iter().chain([("Content-Security-Policy", POLICY)]);
            for (name, value) in headers {
                assert!(sample.contains(&stated(name, value)), "{file} does not state {}", stated(name, value));
                assert_eq!(sample.matches(name).count(), 1, "{file} states {name} once");
            }
            assert!(sample.contains("application/wasm"), "{file} knows the type of the program");
        }
    }

    #[test]
    fn the_readme_states_the_policy() {
        assert!(text("README.md").contains(&format!("Content-Security-Policy: {POLICY}")));
    }
}
