/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-map-card.h"

#include <glib/gi18n.h>
#include <math.h>

#include "plaza-map-names.h"
#include "plaza-wording.h"

/* Half of a large pin, and the air around it, in pixels. */
#define PIN 12
#define GAP 6
/* Between two places that are tried, where there is none beside the pin. */
#define STEP 16
/* To cover a mark is worse than any way to the pin, and to be outside worse still. */
#define COVERED 1e4
#define OUTSIDE 1e5

/* As many further places as a card has room for; the page has all. */
#define MOST_FURTHER 2

struct _PlazaMapCard
{
  GtkBox     parent_instance;

  GtkLabel  *title;
  GtkLabel  *line;
  GtkLabel  *where;
  GtkLabel  *precision;
  GtkLabel  *contact;
  GtkLabel  *mail;
  GtkWidget *copy;
  GtkWidget *open;
};

G_DEFINE_FINAL_TYPE (PlazaMapCard, plaza_map_card, GTK_TYPE_BOX)

enum
{
  OPENED,
  COPIED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
open_clicked_cb (PlazaMapCard *self)
{
  g_signal_emit (self, signals[OPENED], 0);
}

static void
copy_clicked_cb (PlazaMapCard *self)
{
  g_signal_emit (self, signals[COPIED], 0, gtk_label_get_text (self->mail));
}

static void
plaza_map_card_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PLAZA_TYPE_MAP_CARD);

  G_OBJECT_CLASS (plaza_map_card_parent_class)->dispose (object);
}

static void
plaza_map_card_class_init (PlazaMapCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plaza_map_card_dispose;

  signals[OPENED] = g_signal_new ("opened", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[COPIED] =
    g_signal_new ("copied", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_css_name (widget_class, "mapcard");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/weareallamerica/Plaza/ui/map-card.ui");
  gtk_widget_class_bind_template_child (widget_class, PlazaMapCard, title);
  gtk_widget_class_bind_template_child (widget_class, PlazaMapCard, line);
  gtk_widget_class_bind_template_child (widget_class, PlazaMapCard, where);
  gtk_widget_class_bind_template_child (widget_class, PlazaMapCard, precision);
  gtk_widget_class_bind_template_child (widget_class, PlazaMapCard, contact);
  gtk_widget_class_bind_template_child (widget_class, PlazaMapCard, mail);
  gtk_widget_class_bind_template_child (widget_class, PlazaMapCard, copy);
  gtk_widget_class_bind_template_child (widget_class, PlazaMapCard, open);
  gtk_widget_class_bind_template_callback (widget_class, open_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, copy_clicked_cb);
}

static void
plaza_map_card_init (PlazaMapCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
map_card_set_line (GtkLabel   *label,
                   const char *text)
{
  gtk_label_set_text (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
}

static void
map_card_set_contact (PlazaMapCard           *self,
                      const PlazaEventRecord *record)
{
  const char *mail = record->contact_emails[0], *telephone = record->contact_telephones[0];
  const char *name = record->contact_name;

  map_card_set_line (self->contact, name == NULL && mail == NULL && telephone == NULL ? _("No contact given") : name);
  map_card_set_line (self->mail, mail != NULL ? mail : telephone);
  gtk_widget_set_visible (self->copy, mail != NULL);
}

/* From where to where a march goes, or the place, and the further ones below it. */
static char *
map_card_describe_where (const PlazaEventRecord *record)
{
  char *route = plaza_wording_route (NULL, record);
  g_autoptr(GString) lines = g_string_new (record->place.address != NULL ? record->place.address : record->place.venue);

  if (route != NULL)
    return route;

  for (guint i = 0; i < MIN (record->further_places->len, MOST_FURTHER); i++)
    {
      g_autofree char *line = plaza_wording_further_line (NULL, record, i);

      plaza_text_append (lines, "\n", line);
    }

  return lines->len > 0 ? g_string_free_and_steal (g_steal_pointer (&lines)) : NULL;
}

void
plaza_map_card_set_event (PlazaMapCard *self,
                          PlazaEvent   *event)
{
  const PlazaEventRecord *record;
  g_autofree char *line = NULL;
  g_autofree char *name = NULL;
  g_autofree char *where = NULL;

  g_return_if_fail (PLAZA_IS_MAP_CARD (self));
  g_return_if_fail (PLAZA_IS_EVENT (event));

  record = plaza_event_get_record (event);
  line = plaza_wording_event_line_here (NULL, record, plaza_event_get_campaign_day (event));
  name = plaza_map_name_places (event);
  where = map_card_describe_where (record);
  gtk_label_set_text (self->title, plaza_event_get_short_title (event));
  gtk_label_set_text (self->line, line);
  map_card_set_line (self->where, where);
  /* What the pin's shape says, in words. */
  map_card_set_line (self->precision, record->place.precision != PLAZA_PRECISION_EXACT ?
                                      plaza_wording_precision (NULL, record->place.precision) : NULL);
  map_card_set_contact (self, record);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->open), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, name, -1);
}

/* How much is wrong with a place: the marks that it covers, then how far it is
 * from the pin. */
static double
map_card_get_fault (const graphene_rect_t  *card,
                    const graphene_rect_t  *space,
                    const graphene_point_t *pin,
                    const graphene_rect_t  *marks,
                    guint                   n_marks)
{
  double fault = hypot (card->origin.x + card->size.width / 2 - pin->x, card->origin.y + card->size.height / 2 - pin->y);
  graphene_rect_t covered;

  if (!graphene_rect_contains_rect (space, card))
    fault += OUTSIDE;
  /* The grown pin is larger than its mark. */
  graphene_rect_init (&covered, pin->x - PIN, pin->y - PIN, 2 * PIN, 2 * PIN);
  if (graphene_rect_intersection (card, &covered, NULL))
    fault += COVERED;
  for (guint i = 0; i < n_marks; i++)
    if (graphene_rect_intersection (card, &marks[i], NULL))
      fault += COVERED;

  return fault;
}

/**
 * plaza_map_card_place:
 * @space: where the card may be
 * @pin: the middle of the pin that it belongs to
 * @width: of the card, in pixels
 * @height: of the card, in pixels
 * @marks: (array length=n_marks): what all marks in view cover
 *
 * Returns: where to put the card: on no mark if there is such a place, beside
 *   its pin if it can be, or else as near as it can be
 */
GdkRectangle
plaza_map_card_place (const GdkRectangle     *space,
                      const graphene_point_t *pin,
                      int                     width,
                      int                     height,
                      const graphene_rect_t  *marks,
                      guint                   n_marks)
{
  /* Where the pin is from the card's upper left corner, as parts of its size:
   * below, above, to both sides; each in some positions along the edge. */
  static const struct { double x, y; int side_x, side_y; } places[] = {
    { 0.5, 0, 0, 1 }, { 0.2, 0, 0, 1 }, { 0.8, 0, 0, 1 }, { 0.5, 1, 0, -1 }, { 0.2, 1, 0, -1 }, { 0.8, 1, 0, -1 },
    { 0, 0.5, 1, 0 }, { 1, 0.5, -1, 0 }, { 0, 0.1, 1, 0 }, { 1, 0.1, -1, 0 }, { 0, 0.9, 1, 0 }, { 1, 0.9, -1, 0 },
    { 0, 0, 0, 1 }, { 1, 0, 0, 1 }, { 0, 1, 0, -1 }, { 1, 1, 0, -1 },
  };
  graphene_rect_t within = GRAPHENE_RECT_INIT (space->x, space->y, space->width, space->height);
  graphene_rect_t best = GRAPHENE_RECT_INIT (space->x, space->y, width, height);
  double least = G_MAXDOUBLE;

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      graphene_rect_t card = GRAPHENE_RECT_INIT (roundf (pin->x - places[i].x * width + places[i].side_x * (PIN + GAP)),
                                                 roundf (pin->y - places[i].y * height + places[i].side_y * (PIN + GAP)),
                                                 width, height);
      double fault = map_card_get_fault (&card, &within, pin, marks, n_marks);

      if (fault < least)
        {
          least = fault;
          best = card;
        }
    }

  if (least < COVERED)
    return (GdkRectangle) { best.origin.x, best.origin.y, width, height };

  for (int y = space->y; y + height <= space->y + space->height; y += STEP)
    for (int x = space->x; x + width <= space->x + space->width; x += STEP)
      {
        graphene_rect_t card = GRAPHENE_RECT_INIT (x, y, width, height);
        double fault = map_card_get_fault (&card, &within, pin, marks, n_marks);

        if (fault < least)
          {
            least = fault;
            best = card;
          }
      }

  return (GdkRectangle) { best.origin.x, best.origin.y, width, height };
}
