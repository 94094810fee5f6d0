//! The services to choose from.

use super::switch::switch;
use crate::model::{Service, ServiceId};
use yew::prelude::*;

/// The services to choose from; empty unless there are several.
pub fn service_switch(services: &[Service], shown: ServiceId, show: &Callback<ServiceId>) -> Html {
    if services.len() < 2 {
        return Html::default();
    }
    switch("Service shown", services.iter().map(|service| (service.id, service.name.as_str())), shown, false, show)
}
