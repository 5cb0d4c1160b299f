/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-field-change.h"

#include <glib/gi18n.h>
#include <string.h>

#include "plaza-record-json.h"
#include "plaza-wording-value.h"
#include "plaza-wording.h"

/* In the order of the event's members. */
static const struct { const char *path, *name; } names[] = {
  { "title", N_("Title") },
  { "kind", N_("Kind") },
  { "timeslots", N_("When") },
  { "place.venue", N_("Venue") },
  { "place.address", N_("Street address") },
  { "place.city", N_("City") },
  { "place.state", N_("State") },
  { "place.postal_code", N_("ZIP code") },
  { "place.text", N_("What is said of the place") },
  { "place.to_be_announced", N_("To be announced") },
  { "place.area_only", N_("Area only") },
  { "place.precision", N_("Point on the map") },
  { "place.latitude", N_("Point on the map") },
  { "place.longitude", N_("Point on the map") },
  { "further_places", N_("Further places") },
  { "lead_organizations", N_("Organizations") },
  { "lead_contact.name", N_("Contact") },
  { "lead_contact.emails", N_("The contact’s e-mail") },
  { "lead_contact.telephones", N_("The contact’s telephone") },
  { "lead_contact.published", N_("Contact for the public") },
  { "attendance", N_("Attendance") },
  { "status", N_("Status") },
  { "officials", N_("Officials") },
  { "languages", N_("Languages") },
  { "access", N_("What makes it accessible") },
  { "hashtag", N_("Hashtag") },
  { "web_address", N_("Web address") },
  { "online", N_("Online") },
  { "confirmed_on", N_("Last confirmed") },
  { "note", N_("The staff’s note") },
};

/* What is decided otherwise, or follows from the rest. */
static const char * const untold[] = { "uid", "review", "decline_reason", "inferred", "sources", NULL };

void
plaza_field_change_free (PlazaFieldChange *self)
{
  g_free (self->field);
  g_free (self->name);
  g_free (self->before);
  g_free (self->after);
  g_free (self);
}

static char *
field_change_name (const PlazaWords *words,
                   const char       *path)
{
  g_autofree char *language = strchr (path, '.') != NULL ? plaza_wording_language (words, strchr (path, '.') + 1) : NULL;

  if (g_str_has_prefix (path, "titles."))
    return g_strdup_printf (plaza_words_get (words, N_("Title in %s")), language);
  if (g_str_has_prefix (path, "details."))
    return g_strdup_printf (plaza_words_get (words, N_("Details in %s")), language);

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (path, names[i].path))
      return g_strdup (plaza_words_get (words, names[i].name));

  return g_strdup (path);
}

static char *
field_change_say (const PlazaWords       *words,
                  JsonObject             *change,
                  const char             *path,
                  const char             *side,
                  const PlazaEventRecord *event)
{
  return plaza_wording_change_value (words, path, json_object_get_member (change, side), (PlazaEventRecord *) event);
}

/* A point is one thing, of which three members say something. */
static gboolean
field_change_is_told (GPtrArray  *told,
                      const char *path)
{
  return (g_str_equal (path, "place.latitude") && plaza_field_changes_find (told, "place.precision") != NULL) ||
         (g_str_equal (path, "place.longitude") && (plaza_field_changes_find (told, "place.precision") != NULL ||
                                                   plaza_field_changes_find (told, "place.latitude") != NULL));
}

/**
 * plaza_field_changes_new:
 *
 * Returns: (transfer full) (element-type PlazaFieldChange): how @after differs from @before, field by field
 */
GPtrArray *
plaza_field_changes_new (const PlazaWords       *words,
                         const PlazaEventRecord *before,
                         const PlazaEventRecord *after)
{
  GPtrArray *changes = g_ptr_array_new_with_free_func ((GDestroyNotify) plaza_field_change_free);
  g_autofree char *text = plaza_record_json_diff (&plaza_event_record_type, before, after);
  g_autoptr(JsonNode) node = json_from_string (text, NULL);
  g_autoptr(GList) paths = json_object_get_members (json_node_get_object (node));

  for (GList *l = paths; l != NULL; l = l->next)
    {
      JsonObject *change = json_object_get_object_member (json_node_get_object (node), l->data);
      PlazaFieldChange *self;

      if (g_strv_contains (untold, l->data) || field_change_is_told (changes, l->data))
        continue;

      self = g_new0 (PlazaFieldChange, 1);
      self->field = g_strdup (l->data);
      self->name = field_change_name (words, l->data);
      self->before = field_change_say (words, change, l->data, "before", before);
      self->after = field_change_say (words, change, l->data, "after", after);
      g_ptr_array_add (changes, self);
    }

  return changes;
}

/**
 * plaza_field_changes_find:
 * @changes: (element-type PlazaFieldChange): from plaza_field_changes_new()
 *
 * Returns: (transfer none) (nullable): that of @field
 */
PlazaFieldChange *
plaza_field_changes_find (GPtrArray  *changes,
                          const char *field)
{
  for (guint i = 0; i < changes->len; i++)
    if (g_str_equal (((PlazaFieldChange *) g_ptr_array_index (changes, i))->field, field))
      return g_ptr_array_index (changes, i);

  return NULL;
}
