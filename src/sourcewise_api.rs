//! The JavaScript API as a separate module without the page: a crash in it affects nothing else, and it can be restarted.
//! Texts come in and plain values go out, so that none of the host's code runs inside this program.

#[cfg(target_arch = "wasm32")]
mod exports {
    use js_sys::{Float64Array, Object, Reflect};
    use serde::Serialize;
    use serde_wasm_bindgen::Serializer;
    use sourcewise::exchange::json::Fault;
    use sourcewise::exchange::{api, api_futures};
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

    /// What the futures of a scenario say.
    #[wasm_bindgen]
    pub fn simulate(scenario: &str, rate_card: &str, settings: &str) -> JsValue {
        reply(api_futures::simulate(scenario, rate_card, settings))
    }

    /// The numbers of every future in columns of numbers, which travel without becoming a list.
    #[wasm_bindgen]
    pub fn samples(scenario: &str, rate_card: &str, settings: &str) -> JsValue {
        let columns = Object::new();
        let answer = api_futures::samples(scenario, rate_card, settings).map(|found| {
            for (name, values) in &found.value.columns {
                // A plain object accepts every name.
                let _ = Reflect::set(&columns, &name.as_str().into(), &Float64Array::from(values.as_slice()));
            }
            api::RequestedNumber { value: found.value.trials, rate_card_faults: found.rate_card_faults }
        });
        let reply = reply(answer);
        let _ = Reflect::set(&reply, &"columns".into(), &columns);
        reply
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
