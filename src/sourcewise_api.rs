//! The JavaScript API as a separate module without the page: a crash in it affects nothing else, and it can be restarted.
//! Texts come in and plain values go out, so that none of the host's code runs inside this program.

#[cfg(target_arch = "wasm32")]
mod exports {
    use serde::Serialize;
    use serde_wasm_bindgen::Serializer;
    use sourcewise::exchange::api;
    use sourcewise::exchange::json::Fault;
    use wasm_bindgen::JsValue;
    use wasm_bindgen::prelude::wasm_bindgen;

    /// An answer, or all its faults.
    #[derive(Serialize)]
    struct Reply<T> {
        value: Option<T>,
        errors: Vec<Fault>,
    }

    fn reply<T: Serialize>(answer: api::Reply<T>) -> JsValue {
        let reply = match answer {
            Ok(value) => Reply { value: Some(value), errors: Vec::new() },
            Err(errors) => Reply { value: None, errors },
        };
        reply.serialize(&Serializer::json_compatible()).unwrap_or(JsValue::NULL)
    }

    /// Computes a scenario.
    #[wasm_bindgen]
    pub fn calculate(scenario: &str, rate_card: &str) -> JsValue {
        reply(api::calculate(scenario, rate_card))
    }

    /// Checks a scenario.
    #[wasm_bindgen]
    pub fn validate(scenario: &str, rate_card: &str) -> JsValue {
        reply(api::validate(scenario, rate_card))
    }

    /// The link of a scenario.
    #[wasm_bindgen]
    pub fn encode_link(scenario: &str, rate_card: &str) -> JsValue {
        reply(api::encode_link(scenario, rate_card))
    }

    /// The scenario of a link, as JSON text.
    #[wasm_bindgen]
    pub fn decode_link(link: &str) -> JsValue {
        reply(api::decode_link(link))
    }

    /// The JSON Schema of the API's input, as JSON text.
    #[wasm_bindgen]
    pub fn schema() -> JsValue {
        reply(Ok(api::schema()))
    }

    /// The versions of the program and of the formats it reads and writes.
    #[wasm_bindgen]
    pub fn version() -> JsValue {
        reply(Ok(api::version()))
    }
}

fn main() {}
