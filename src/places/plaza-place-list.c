/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-place-list.h"

#include <glib/gi18n.h>

#include "plaza-texts.h"

/* As many as fit below an entry without scrolling. */
#define N_ITEMS 8
/* A shorter text is hardly a place that is unknown: it is one that was begun. */
#define SHORTEST_UNKNOWN 3

struct _PlazaPlaceList
{
  GObject      parent_instance;
  PlazaPlaces *places;
  char        *text;
  char        *message;
  gboolean     suggesting;
  GPtrArray   *items;       /* of PlazaPlaceItem */
};

typedef enum
{
  PROP_TEXT = 1,
  PROP_MESSAGE,
  PROP_SUGGESTING,
} PlazaPlaceListProperty;

static GParamSpec *properties[PROP_SUGGESTING + 1];

static GType
plaza_place_list_get_item_type (GListModel *model)
{
  return PLAZA_TYPE_PLACE_ITEM;
}

static guint
plaza_place_list_get_n_items (GListModel *model)
{
  return PLAZA_PLACE_LIST (model)->items->len;
}

static gpointer
plaza_place_list_get_item (GListModel *model,
                           guint       position)
{
  PlazaPlaceList *self = PLAZA_PLACE_LIST (model);

  return position < self->items->len ? g_object_ref (self->items->pdata[position]) : NULL;
}

static void
plaza_place_list_list_model_init (GListModelInterface *interface)
{
  interface->get_item_type = plaza_place_list_get_item_type;
  interface->get_n_items = plaza_place_list_get_n_items;
  interface->get_item = plaza_place_list_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (PlazaPlaceList, plaza_place_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, plaza_place_list_list_model_init))

static void
place_list_set_message (PlazaPlaceList *self,
                        const char     *message)
{
  if (g_set_str (&self->message, message))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MESSAGE]);
}

static void
place_list_set_suggesting (PlazaPlaceList *self,
                           gboolean        suggesting)
{
  if (self->suggesting == suggesting)
    return;

  self->suggesting = suggesting;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SUGGESTING]);
}

static void
place_list_set_matches (PlazaPlaceList *self,
                        GPtrArray      *matches)
{
  guint n_before = self->items->len;
  guint n_after = matches != NULL ? matches->len : 0;

  g_ptr_array_set_size (self->items, 0);
  for (guint i = 0; i < n_after; i++)
    g_ptr_array_add (self->items, plaza_place_item_new (matches->pdata[i]));

  if (n_before > 0 || n_after > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), 0, n_before, n_after);
}

static char *
place_list_make_unknown_message (const char *text,
                                 gboolean    suggesting)
{
  g_autofree char *visible = g_strstrip (plaza_text_visible (text));
  g_autoptr(GString) sentence = g_string_new (suggesting
    /* Translators: %s is what the user typed; places with similar names follow in a list. */
    ? _("Plaza knows no place “%s”. Did you mean one of these?")
    /* Translators: %s is what the user typed as a place. */
    : _("Plaza knows no place “%s”. Try a ZIP code, or a city and its state."));

  g_string_replace (sentence, "%s", visible, 1);
  return g_string_free_and_steal (g_steal_pointer (&sentence));
}

static gboolean
place_list_is_too_short (const char *text)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (text));

  return g_utf8_strlen (trimmed, -1) < SHORTEST_UNKNOWN;
}

/* Typing never waits: a search takes a millisecond, and some ten the first time. */
static void
place_list_update (PlazaPlaceList *self)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) matches = NULL;
  g_autofree char *message = NULL;
  gboolean suggesting = FALSE;

  if (*self->text != '\0')
    matches = plaza_places_find (self->places, self->text, N_ITEMS, &error);

  if (matches != NULL && matches->len == 0 && !place_list_is_too_short (self->text))
    {
      g_clear_pointer (&matches, g_ptr_array_unref);
      matches = plaza_places_suggest (self->places, self->text, N_ITEMS, &error);
      suggesting = matches != NULL && matches->len > 0;
      if (matches != NULL)
        message = place_list_make_unknown_message (self->text, suggesting);
    }

  place_list_set_suggesting (self, suggesting);
  place_list_set_message (self, error != NULL ? error->message : message);
  place_list_set_matches (self, matches);
}

static void
plaza_place_list_get_property (GObject    *object,
                               guint       property_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  PlazaPlaceList *self = PLAZA_PLACE_LIST (object);

  switch ((PlazaPlaceListProperty) property_id)
    {
    case PROP_TEXT:
      g_value_set_string (value, self->text);
      break;

    case PROP_MESSAGE:
      g_value_set_string (value, self->message);
      break;

    case PROP_SUGGESTING:
      g_value_set_boolean (value, self->suggesting);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
plaza_place_list_set_property (GObject      *object,
                               guint         property_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  switch ((PlazaPlaceListProperty) property_id)
    {
    case PROP_TEXT:
      plaza_place_list_set_text (PLAZA_PLACE_LIST (object), g_value_get_string (value));
      break;

    case PROP_MESSAGE:
    case PROP_SUGGESTING:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
plaza_place_list_finalize (GObject *object)
{
  PlazaPlaceList *self = PLAZA_PLACE_LIST (object);

  g_clear_object (&self->places);
  g_free (self->text);
  g_free (self->message);
  g_ptr_array_unref (self->items);
  G_OBJECT_CLASS (plaza_place_list_parent_class)->finalize (object);
}

static void
plaza_place_list_class_init (PlazaPlaceListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = plaza_place_list_get_property;
  object_class->set_property = plaza_place_list_set_property;
  object_class->finalize = plaza_place_list_finalize;

  properties[PROP_TEXT] =
    g_param_spec_string ("text", NULL, NULL, "",
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_MESSAGE] =
    g_param_spec_string ("message", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_SUGGESTING] =
    g_param_spec_boolean ("suggesting", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
plaza_place_list_init (PlazaPlaceList *self)
{
  self->text = g_strdup ("");
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * plaza_place_list_new:
 * @places: where to look
 *
 * Returns: (transfer full): an empty list, until it has a text
 */
PlazaPlaceList *
plaza_place_list_new (PlazaPlaces *places)
{
  PlazaPlaceList *self = g_object_new (PLAZA_TYPE_PLACE_LIST, NULL);

  self->places = g_object_ref (places);
  return self;
}

/**
 * plaza_place_list_set_text:
 * @text: (nullable): what was typed so far; %NULL is ""
 *
 * The list holds what may be meant when the call returns.
 */
void
plaza_place_list_set_text (PlazaPlaceList *self,
                           const char     *text)
{
  g_return_if_fail (PLAZA_IS_PLACE_LIST (self));

  if (!g_set_str (&self->text, text != NULL ? text : ""))
    return;

  place_list_update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
}

/**
 * plaza_place_list_get_message:
 *
 * Returns: (nullable): the sentence to show with the list; %NULL where it speaks for itself
 */
const char *
plaza_place_list_get_message (PlazaPlaceList *self)
{
  g_return_val_if_fail (PLAZA_IS_PLACE_LIST (self), NULL);

  return self->message;
}

/**
 * plaza_place_list_get_suggesting:
 *
 * Returns: whether the items are only spelled like the text
 */
gboolean
plaza_place_list_get_suggesting (PlazaPlaceList *self)
{
  g_return_val_if_fail (PLAZA_IS_PLACE_LIST (self), FALSE);

  return self->suggesting;
}
