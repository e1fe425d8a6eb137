{{ config(materialized='view') }}

-- Nagemaakt model van dbt; niet de echte query.
select
    a.aanvraag_id,
    case when b.nederlanderschap in ('ja', 'nee') then 18 else 0 end
        + case when a.hoogte_toeslag > 0 then 25 else 0 end
        + case when a.wijzigingen_per_jaar > 0 then 12 else 0 end as score
from {{ ref('brp') }} as b
join {{ source('toeslagen', 'aanvraag') }} as a on a.aanvraag_id = b.aanvraag_id
